import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

type Risk = NonNullable<ProjectDocumentInput["risks"]>[number];

/** Nine risks by level; the report gives neither probability nor impact. */
export const risks: Risk[] = [
  {
    key: "R1",
    title: "TypeScript errors",
    level: "high",
    impactNote: "Nothing at all can be deployed",
  },
  {
    key: "R2",
    title: "Foundation tasks are missing",
    level: "high",
    impactNote: "What builds on them cannot be developed",
  },
  {
    key: "R3",
    title: "Testing is incomplete",
    level: "high",
    impactNote: "Bugs may reach production",
  },
  {
    key: "R4",
    title: "Secret management",
    level: "medium",
    impactNote: "Security suffers unless it is built properly",
  },
  {
    key: "R5",
    title: "Database migrations",
    level: "medium",
    impactNote: "They have to be tested thoroughly before production",
  },
  {
    key: "R6",
    title: "Frontend integration",
    level: "medium",
    impactNote: "More problems may come to light",
  },
  {
    key: "R7",
    title: "Deployment workflows",
    level: "low",
    impactNote: "They are configured already",
  },
  {
    key: "R8",
    title: "Architecture",
    level: "low",
    impactNote: "The foundation is sound",
  },
  {
    key: "R9",
    title: "Documentation",
    level: "low",
    impactNote: "Coverage is called good",
  },
];

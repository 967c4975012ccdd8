import type { ProjectDocumentInput } from "@/lib/features/documents/schema";

type Item = NonNullable<ProjectDocumentInput["items"]>[number];

const action = { list: "action", blocking: false } as const;
/** The horizons, counted from the report's day: a week, two weeks, a month. */
const thisWeek = { ...action, group: "Immediate", dueOn: "2025-11-15" } as const;
const twoWeeks = { ...action, group: "Short term", dueOn: "2025-11-22" } as const;
const nextMonth = { ...action, group: "Medium term", dueOn: "2025-12-08" } as const;
const advice = { ...action, group: "Recommendations" } as const;

/** Twelve next steps in three horizons, then five recommendations. */
export const nextSteps: Item[] = [
  {
    ...thisWeek,
    key: "next-1",
    text: "Repair the TypeScript errors",
    priority: "P0",
    note: "2–4 hours. Critical: nothing can be deployed before. To be assigned at once.",
  },
  {
    ...thisWeek,
    key: "next-2",
    text: "Finish task 1, the shared contracts",
    priority: "P1",
    note: "2–3 hours. High: it holds up 5 tasks or more. To be assigned next.",
  },
  {
    ...thisWeek,
    key: "next-3",
    text: "Finish task 2, the database schema",
    priority: "P1",
    note: "2–3 hours. High: it holds up several tasks. To be assigned when task 1 is done.",
  },
  {
    ...twoWeeks,
    key: "next-4",
    text: "Finish testing the patch manager",
    note: "4–6 hours, task 3.",
  },
  {
    ...twoWeeks,
    key: "next-5",
    text: "Finish the factory Dockerfile",
    note: "4–6 hours, task 4.",
  },
  { ...twoWeeks, key: "next-6", text: "Build the secret service", note: "4–6 hours, task 17." },
  {
    ...twoWeeks,
    key: "next-7",
    text: "Build the AI provider router",
    note: "8–10 hours, task 16.",
  },
  { ...twoWeeks, key: "next-8", text: "Build the CLI agent service", note: "8–10 hours, task 18." },
  { ...nextMonth, key: "next-9", text: "Integrate the frontend: terminal and ops dashboard" },
  { ...nextMonth, key: "next-10", text: "Write a comprehensive test suite" },
  { ...nextMonth, key: "next-11", text: "Write the guide to deploying in production" },
  { ...nextMonth, key: "next-12", text: "Tune performance" },
  {
    ...advice,
    key: "recommendation-1",
    text: "Put the TypeScript repairs first",
    note: "They are the first of all blockers.",
  },
  {
    ...advice,
    key: "recommendation-2",
    text: "Complete the foundation tasks",
    note: "Development can then go on in parallel.",
  },
  {
    ...advice,
    key: "recommendation-3",
    text: "Set up tests in CI/CD",
    note: "Problems then show early.",
  },
  {
    ...advice,
    key: "recommendation-4",
    text: "Create a staging environment",
    note: "To test there before production.",
  },
  {
    ...advice,
    key: "recommendation-5",
    text: "Document the deployment to production",
    note: "So that the rollout goes smoothly.",
  },
];

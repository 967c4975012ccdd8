import { describe, expect, it } from "vitest";
import { listFindings } from "@/lib/domain/audit/list-findings";
import { lintCheck } from "@/lib/domain/checks/lint-command";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { projectDocument } from "@/lib/features/documents/schema";
import { NOW, projectFromDocument } from "@/lib/testing/project-builder";
import { copyDocument, type Founding } from "./begin";
import { TEMPLATE_KEYS } from "./constants";
import { TEMPLATES } from "./templates";

const FOUNDING: Founding = {
  slug: "new",
  name: "New",
  summary: "It begins with a template.",
  owner: null,
  sponsor: null,
  startOn: "2026-03-16",
  targetOn: null,
  currency: "EUR",
  membersOnly: false,
};

describe.each(TEMPLATE_KEYS)("the template %s", (key) => {
  const document = projectDocument.parse(TEMPLATES[key].document);
  const project = projectFromDocument(copyDocument(document, FOUNDING, { withMoney: true }));

  it("loses nothing when a project begins with it", () => {
    const { project: _, ...rows } = document;
    expect(copyDocument(document, FOUNDING, { withMoney: true })).toMatchObject(rows);
  });

  it("is NO-GO, and says why", () => {
    const { verdict, reasons } = computeVerdict(project, NOW);
    expect(verdict).toBe("NO-GO");
    expect(reasons.length).toBeGreaterThan(0);
    const { readiness, gates } = summariseProject(project, NOW);
    expect(readiness).toMatchObject({ verified: 0, claimed: 0 });
    expect(gates.every((gate) => gate.result === "unknown" && gate.deciding > 0)).toBe(true);
  });

  it("contradicts itself nowhere, and has no check that cannot fail", () => {
    expect(listFindings(project, NOW).items).toEqual([]);
    expect(project.checks.flatMap((check) => lintCheck(check))).toEqual([]);
  });

  it("is dated by nobody, and holds no amount", () => {
    expect(JSON.stringify(document)).not.toMatch(/"\d{4}-\d{2}-\d{2}/);
    expect(JSON.stringify(document)).not.toContain("Minor");
  });
});

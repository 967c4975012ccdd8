import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import {
  NOW,
  type ProjectParts,
  buildProject,
  projectFromDocument,
  subject,
} from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { prepareEvidence } from "./prepare";

const item = subject("item", "a");
const sentence = (parts: ProjectParts) =>
  prepareEvidence(buildProject({ items: [{ key: "a" }], ...parts }), 0, NOW).sentence;

describe("the bottom line of the evidence", () => {
  it.each<[string, ProjectParts, string]>([
    ["nothing", {}, "Nobody has claimed anything. No check is on record."],
    [
      "refuted claims and failing checks",
      {
        checks: [{ key: "runs", subject: item }],
        claims: [{ subject: item, at: "2026-03-01T00:00:00.000Z" }],
        evidence: [{ subject: item, checkKey: "runs", outcome: "failed" }],
      },
      "1 of 1 claim was refuted. 1 of 1 check fails.",
    ],
    [
      "checks that cannot fail",
      { checks: [{ key: "runs", subject: item, command: "x || true", seenRed: false }] },
      "Nobody has claimed anything. 1 of 1 check cannot fail.",
    ],
    [
      "checks that were never seen failing",
      { checks: [{ key: "runs", subject: item, seenRed: false }], claims: [{ subject: item }] },
      "0 of 1 claim was confirmed. 1 of 1 check was never seen failing.",
    ],
    [
      "all well",
      {
        checks: [{ key: "runs", subject: item }],
        claims: [{ subject: item }],
        evidence: [{ subject: item, checkKey: "runs" }],
      },
      "1 of 1 claim was confirmed. 1 of 1 check passes.",
    ],
  ])("tells of %s", (_, parts, says) => {
    expect(sentence(parts)).toBe(says);
  });

  it("counts all that was recorded, also what newer runs took over", () => {
    expect(prepareEvidence(buildProject({}), 1342, NOW).lead).toBe(
      "0 claims, 0 checks, 1,342 pieces of evidence",
    );
  });

  it("of Vimana is what its report found", () => {
    const input = portfolio.find((one) => one.project.slug === "vimana");
    const project = projectFromDocument(projectDocument.parse(input));
    expect(prepareEvidence(project, 12, NOW).sentence).toMatch(
      /^5 of \d+ claims were refuted\. \d+ of \d+ checks cannot fail\.$/,
    );
  });
});

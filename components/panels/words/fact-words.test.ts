import { expect, it } from "vitest";
import { NOW, buildProject, daysAgo, person, subject } from "@/lib/testing/project-builder";
import { wordFacts } from "./fact-words";

const B = subject("blocker", "b");

it("tells all that was said and found, the newest first, and nothing of another", () => {
  const project = buildProject({
    blockers: [{ key: "b" }, { key: "c" }],
    claims: [
      {
        subject: B,
        by: person("Ben"),
        at: daysAgo(6),
        statement: "It is gone",
        note: "looked twice",
        withdrawal: { by: person("Lena"), at: daysAgo(2), reason: "It is back" },
      },
      {
        subject: B,
        by: person("Ana"),
        at: daysAgo(1),
        withdrawal: { by: person("Ana"), at: daysAgo(1), reason: null },
      },
      { subject: subject("blocker", "c"), at: daysAgo(1) },
    ],
    evidence: [
      { subject: B, at: daysAgo(5), run: "CI 7", exitCode: 0, checkKey: null, origin: "ci" },
      {
        subject: B,
        at: daysAgo(2),
        outcome: "failed",
        by: person("Lena"),
        origin: "person",
        checkKey: null,
        excerpt: "Still locked",
      },
    ],
    waivers: [
      { subject: B, requestedAt: daysAgo(4), approvedAt: daysAgo(3), reason: "Not before launch" },
    ],
    notApplicable: [{ subject: B, at: daysAgo(8) }],
  });
  const lines = wordFacts(project, B, NOW).map(({ state, title, note }) => [state, title, note]);
  expect(lines).toEqual([
    ["not applicable", "Claim withdrawn by Ana", null],
    ["claimed", "Claimed by Ana", null],
    ["refuted", "Lena: failed", "Still locked"],
    ["not applicable", "Claim of Ben withdrawn by Lena", "It is back"],
    ["waived", "Waiver approved by Ben", null],
    ["to do", "Ana asked for a waiver until 31 Mar", "Not before launch"],
    ["verified", "CI 7: passed, exit 0", null],
    ["claimed", "Claimed by Ben", "It is gone. looked twice"],
    ["not applicable", "Not applicable, says Ana", "There is no such part"],
  ]);
  expect(new Set(wordFacts(project, B, NOW).map(({ id }) => id)).size).toBe(9);
});

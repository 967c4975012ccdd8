import { describe, expect, it } from "vitest";
import {
  NOW,
  buildProject,
  daysAgo,
  person,
  type ProjectParts,
} from "@/lib/testing/project-builder";
import { askedDecision, openQuestions } from "./asked-decision";

const LATE = { key: "late", dueOn: "2026-05-01" };
const SOON = { key: "soon", dueOn: "2026-04-01" };
const UNDATED = { key: "undated" };
const GO = { outcome: "go", outcomeKind: "go", decidedAt: daysAgo(1) } as const;
const TAKEN = { key: "taken", dueOn: "2026-01-01", ...GO };
const OTHER = { key: "other", ...GO, outcomeKind: "no-go" } as const;
const WITHDRAWN = { key: "withdrawn", withdrawal: { by: person("Ana"), at: NOW, reason: null } };
const OLD = { key: "old", ...GO, supersededByKey: "taken" };
const polled = (...keys: string[]) => keys.map((decisionKey) => ({ decisionKey, closedAt: null }));
const ended = (decisionKey: string) => ({ decisionKey, closedAt: daysAgo(1) });

describe("of several questions the page shows", () => {
  it.each<[string, ProjectParts, string | null, string | null]>([
    ["the first to come due", { decisions: [UNDATED, LATE, TAKEN, SOON] }, null, "soon"],
    ["one without a day where all are", { decisions: [TAKEN, UNDATED] }, null, "undated"],
    [
      "one whose poll is open before it: people are waited for",
      { decisions: [SOON, UNDATED, LATE], polls: polled("undated") },
      null,
      "undated",
    ],
    [
      "of several polls that of the first to come due",
      { decisions: [UNDATED, LATE, SOON], polls: polled("undated", "late") },
      null,
      "late",
    ],
    [
      "no poll that has ended undecided: nobody can answer it",
      { decisions: [SOON, LATE], polls: [ended("late")] },
      null,
      "soon",
    ],
    [
      "the one that is named, whatever poll is open",
      { decisions: [SOON, UNDATED, LATE], polls: polled("soon") },
      "undated",
      "undated",
    ],
    ["what is in force, where it is named", { decisions: [SOON, OTHER, TAKEN] }, "taken", "taken"],
    ["nothing that does not exist", { decisions: [SOON, LATE] }, "D9", "soon"],
    ["nothing withdrawn, named or not", { decisions: [WITHDRAWN, LATE] }, "withdrawn", "late"],
    ["nothing taken over from, named or not", { decisions: [OLD, TAKEN] }, "old", "taken"],
    ["what speaks, where nothing is open", { decisions: [OTHER, TAKEN] }, null, "other"],
    [
      "of what is decided what was decided last, whatever speaks",
      { decisions: [OTHER, { ...TAKEN, key: "signed", decidedAt: NOW }] },
      null,
      "signed",
    ],
    ["nothing where nothing is on record", {}, null, null],
  ])("%s", (_, parts, named, shown) => {
    expect(askedDecision(buildProject(parts), NOW, named)?.key ?? null).toBe(shown);
  });

  it("leaves the others open, in the order in which they come due", () => {
    const decisions = [UNDATED, TAKEN, LATE, WITHDRAWN, OLD, SOON];
    expect(openQuestions(buildProject({ decisions })).map(({ key }) => key)).toEqual([
      ...["soon", "late", "undated"],
    ]);
  });
});

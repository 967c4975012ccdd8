import { describe, expect, it } from "vitest";
import type { HeldReview } from "@/lib/domain/review/held-review";
import { writeAgenda } from "@/lib/domain/review/write-agenda";
import { buildProject, daysAgo, NOW, subject } from "@/lib/testing/project-builder";
import { prepareReview } from "./prepare";

const ANN = { name: "Ann", userId: null };
const T1 = subject("task", "1");
const failed = { subject: T1, outcome: "failed", at: daysAgo(1), excerpt: "It breaks." } as const;
const PARTS = {
  tasks: [{ key: "1", title: "Mend it", owner: "Otto" }],
  claims: [{ subject: T1, at: daysAgo(2), by: ANN }],
};
const claimed = buildProject({ ...PARTS, evidence: [failed] });
const draft = writeAgenda({
  before: null,
  after: { project: claimed, now: NOW },
  parked: [],
  actions: [],
});
const given = { open: null, last: null, since: null, draft, people: ["Eva"], mayLead: true };

describe("before it is opened", () => {
  it("tells what would be on it, and who may own an action", () => {
    expect(prepareReview(claimed, given, NOW)).toMatchObject({
      verdict: "NO-GO",
      open: null,
      preview: [
        { kind: "verdict", count: 0 },
        { kind: "claims refuted", caption: "checked claim refuted", count: 1 },
      ],
      people: ["Eva", "Otto"],
      at: NOW,
    });
  });
});

describe("while it is open", () => {
  const items = draft.map((item, index) => ({
    ...item,
    ...{ id: String(index), version: 1, notes: null, outcome: null, spentSeconds: 0 },
    actions: [
      {
        ...{ id: "a", version: 2, text: "Mend it", owner: "Otto", dueOn: "2026-03-20" },
        done: { by: ANN, at: NOW },
      },
    ],
  }));
  const open: HeldReview = {
    ...{ id: "r", version: 3, key: "R1", heldOn: "2026-03-16", openedAt: NOW, openedBy: ANN },
    ...{ since: null, stage: "item", index: 1, rowsPage: 0, enteredAt: NOW },
    ...{ closedAt: null, closedBy: null, items },
  };

  it("shows how each row is now beside how it was, in words", () => {
    const proved = buildProject({
      ...PARTS,
      evidence: [failed, { subject: T1, at: daysAgo(0.5) }],
    });
    const model = prepareReview(proved, { ...given, draft: [], open }, NOW);
    expect(model.preview).toEqual([]);
    expect(model.open).toMatchObject({ key: "R1", stage: "item", index: 1, openedBy: "Ann" });
    expect(model.open?.items[1]).toMatchObject({
      rows: [{ said: "done, says Ann", found: "It breaks.", mark: "refuted", now: "verified" }],
      actions: [{ text: "Mend it", isDone: true }],
    });
  });

  it("of what is gone says nothing", () => {
    const model = prepareReview(buildProject(), { ...given, draft: [], open }, NOW);
    expect(model.open?.items[1]?.rows[0]).toMatchObject({ mark: "refuted", now: null });
  });
});

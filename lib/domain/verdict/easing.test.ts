import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import type { Criterion, Project } from "../project";
import { type Easing, easedBy, lacksToEase } from "./easing";
import { withoutRows } from "./without-rows";

const FAILED = { outcome: "failed" as const, at: daysAgo(1) };
const of = (kind: "item" | "task" | "criterion" | "blocker", key: string) => ({ kind, key });
const ana = { name: "Ana", userId: "1" };

const parts: ProjectParts = {
  freshnessDays: 14,
  components: [{ key: "api" }],
  phases: [{ key: "0" }, { key: "1" }],
  tasks: [
    { key: "a", componentKey: "api" },
    { key: "b", componentKey: "api" },
  ],
  items: [
    { key: "open", list: "exit", phaseKey: "0" },
    { key: "broken", list: "exit", phaseKey: "1" },
    { key: "old", list: "exit", phaseKey: "1" },
  ],
  blockers: [
    { key: "B0", severity: "P0" },
    { key: "B1", severity: "P1" },
    { key: "B2", severity: "P1" },
  ],
  metrics: [{ key: "m", comparator: ">=", target: 80, cadenceDays: 30 }],
  samples: [{ metricKey: "m", low: 70, high: 70, takenOn: daysAgo(1).slice(0, 10) }],
  criteria: [
    { key: "must", kind: "must-have" },
    { key: "few", kind: "go", rule: { kind: "blockers", severity: "P1", max: 1 } },
    { key: "ripe", kind: "go", rule: { kind: "component", componentKey: "api", minPercent: 60 } },
    { key: "quick", kind: "go", rule: { kind: "metric", metricKey: "m" } },
    { key: "late", kind: "no-go", dueOn: daysAgo(3).slice(0, 10) },
    { key: "soon", kind: "no-go", dueOn: daysAgo(-3).slice(0, 10) },
    { key: "dark", kind: "no-go" },
    { key: "spare", kind: "can-defer" },
  ],
  claims: [{ subject: of("item", "broken"), by: ana, at: daysAgo(2) }],
  evidence: [
    { subject: of("task", "a"), at: daysAgo(1) },
    { subject: of("item", "broken"), ...FAILED },
    { subject: of("item", "old"), at: daysAgo(20) },
  ],
};
const project = buildProject(parts);

const set =
  (list: "items" | "tasks" | "criteria" | "phases" | "metrics" | "blockers", key: string) =>
  (facts: object) =>
  (now: Project): Project => {
    const rows: readonly { key: string }[] = now[list];
    return {
      ...now,
      [list]: rows.map((row) => (row.key === key ? { ...row, ...facts } : row)),
    };
  };
const criterion = (key: string, facts: Partial<Criterion>) => set("criteria", key)(facts);
const without = (kind: string, key: string) => (now: Project) => withoutRows(now, [{ kind, key }]);

const tell = ({ eased }: Easing) =>
  eased.map(({ kind, key, hasFailed }) => `${kind} ${key}${hasFailed ? " has failed" : ""}`);

describe("what becomes better by a write that is no evidence (R12)", () => {
  it.each<[string, (now: Project) => Project, string[]]>([
    [
      "a must-have that can be deferred",
      criterion("must", { kind: "can-defer" }),
      ["criterion must"],
    ],
    ["a must-have that is a go criterion", criterion("must", { kind: "go" }), []],
    ["one that could be deferred and is a must-have", criterion("spare", { kind: "go" }), []],
    [
      "a rule that lets more pass",
      criterion("few", { rule: { kind: "blockers", severity: "P1", max: 2 } }),
      ["criterion few"],
    ],
    [
      "a blocker of another severity, counted by a rule",
      set("blockers", "B1")({ severity: "P2" }),
      ["criterion few"],
    ],
    ["a P0 that is none any more", set("blockers", "B0")({ severity: "P2" }), ["blocker B0"]],
    ["a P0 that is another counted one", set("blockers", "B0")({ severity: "P1" }), ["blocker B0"]],
    [
      "a target that was missed and is lower",
      set("metrics", "m")({ target: 60 }),
      ["criterion quick has failed"],
    ],
    ["a target that is missed still", set("metrics", "m")({ target: 75 }), []],
    [
      "a day that has passed and is put off",
      criterion("late", { dueOn: daysAgo(-9).slice(0, 10) }),
      ["criterion late has failed"],
    ],
    [
      "a trigger that counts down and goes on doing so",
      criterion("soon", { dueOn: daysAgo(-9).slice(0, 10) }),
      [],
    ],
    [
      "a trigger nobody knows about that gets a day",
      criterion("dark", { dueOn: daysAgo(-9).slice(0, 10) }),
      ["criterion dark"],
    ],
    ["an open line that only informs", set("items", "open")({ blocking: false }), ["item open"]],
    [
      "a line that failed and only informs",
      set("items", "broken")({ blocking: false }),
      ["gate 1 has failed", "item broken has failed"],
    ],
    ["a line that is on another list", set("items", "open")({ list: "readiness" }), ["item open"]],
    ["a line under another name", set("items", "open")({ key: "opened" }), []],
    ["a phase that is put off", set("phases", "0")({ deferred: true }), ["gate 0", "item open"]],
    ["evidence that holds for longer", (now) => ({ ...now, freshnessDays: 40 }), ["item old"]],
    [
      "an unproved task that feeds nothing any more",
      set("tasks", "b")({ componentKey: null }),
      ["criterion ripe"],
    ],
    [
      "an unproved task that weighs less than half",
      set("tasks", "a")({ weight: 3 }),
      ["criterion ripe"],
    ],
    ["one of the counted blockers, gone", without("blocker", "B1"), ["criterion few"]],
    ["an unproved task, gone", without("task", "b"), ["criterion ripe"]],
    ["a proved task, gone", without("task", "a"), []],
    ["nothing", (now) => now, []],
  ])("%s", (_, change, told) => {
    expect(tell(easedBy(project, change(project), NOW))).toEqual(told);
  });

  it("is a verdict too that has something to judge by only now", () => {
    const bare = buildProject({
      criteria: [{ key: "spare", kind: "can-defer" }],
      evidence: [{ subject: of("criterion", "spare"), at: daysAgo(1) }],
    });
    const judged = criterion("spare", { kind: "must-have" })(bare);
    expect(tell(easedBy(bare, judged, NOW))).toEqual(["verdict "]);
    const more = criterion("late", { kind: "must-have" });
    const unmet = buildProject({ criteria: [{ key: "late", kind: "can-defer" }] });
    expect(tell(easedBy(unmet, more(unmet), NOW))).toEqual([]);
  });
});

describe("what a write lacks that eases something", () => {
  const editor = { name: "Eva", userId: "2", mayApprove: false };
  const approver = { name: "Max", userId: "3", mayApprove: true };
  const claimant = { ...ana, mayApprove: true };
  const open = easedBy(project, set("items", "open")({ blocking: false })(project), NOW);
  const failed = easedBy(project, set("items", "broken")({ blocking: false })(project), NOW);
  const nothing = easedBy(project, project, NOW);

  it.each([
    ["nothing is eased", nothing, editor, null, null],
    ["unproved, without a reason", open, editor, null, "reason"],
    ["unproved, with a reason", open, editor, "It is another gate's.", null],
    ["unproved, an approver without a reason", open, approver, null, "reason"],
    ["failed, with a reason of an editor's", failed, editor, "It does not matter.", "approver"],
    ["failed, with an approver's reason", failed, approver, "It does not matter.", null],
    ["failed, an approver without a reason", failed, approver, null, "reason"],
    ["failed, by an approver who claimed it", failed, claimant, "It is fine.", "approver"],
  ])("%s: %#", (_, easing, by, reason, lacks) => {
    expect(lacksToEase(easing, by, reason)).toBe(lacks);
  });
});

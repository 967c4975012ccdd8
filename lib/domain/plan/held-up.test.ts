import { describe, expect, it } from "vitest";
import { NOW, type ProjectParts, buildProject, subject } from "@/lib/testing/project-builder";
import { type HeldUp, listHeldUp } from "./held-up";

const B = subject("blocker", "b");
const end = (kind: "task" | "phase" | "blocker", key: string) => ({ kind, key, missing: false });
const waits = (kind: "task" | "phase" | "blocker", key: string, for_ = end("blocker", "b")) => ({
  blocking: for_,
  dependent: end(kind, key),
});

function heldUp({ blockers = [{ key: "b" }], ...parts }: ProjectParts): HeldUp {
  const [first] = listHeldUp(buildProject({ blockers, ...parts }), NOW);
  if (!first) throw new Error("There is no blocker.");
  return first;
}

const chain: ProjectParts = {
  phases: [{ key: "0" }, { key: "1" }],
  tasks: [
    { key: "0.1", phaseKey: "0" },
    { key: "0.2", phaseKey: "0" },
    { key: "1.1", phaseKey: "1" },
  ],
  dependencies: [waits("task", "0.1"), waits("task", "0.2", end("task", "0.1"))],
};

describe("a blocker holds up", () => {
  it("nothing that nobody says waits for it", () => {
    expect(heldUp({ blockers: [{ key: "b", severity: "P1" }] })).toMatchObject({
      stops: true,
      directly: [],
      through: { total: 0 },
      criteria: [],
      verdict: false,
      total: 0,
    });
  });

  it("what waits for it, and apart from that what waits for this", () => {
    const { directly, through, total } = heldUp(chain);
    expect(directly).toEqual([{ kind: "task", key: "0.1" }]);
    expect(through.tasks).toEqual({ count: 1, keys: ["0.2"] });
    expect(total).toBe(3);
  });

  it("a phase with all that is in it, and the phases behind its gate", () => {
    const { directly, through } = heldUp({ ...chain, dependencies: [waits("phase", "0")] });
    expect(directly).toEqual([{ kind: "phase", key: "0" }]);
    expect(through.tasks.keys).toEqual(["0.1", "0.2", "1.1"]);
    expect(through.phases).toEqual({ count: 1, keys: ["1"] });
  });

  it("another blocker, and never itself", () => {
    const { directly, through } = heldUp({
      blockers: [{ key: "b" }, { key: "c" }],
      dependencies: [
        waits("blocker", "c"),
        waits("blocker", "b"),
        waits("blocker", "b", end("blocker", "c")),
      ],
    });
    expect(directly).toEqual([{ kind: "blocker", key: "c" }]);
    expect(through.blockers.count).toBe(0);
  });

  it("no task of a phase that is deferred", () => {
    const { directly, total } = heldUp({
      ...chain,
      blockers: [{ key: "b", severity: "P2" }],
      phases: [{ key: "0", deferred: true }, { key: "1" }],
    });
    expect(directly).toEqual([]);
    expect(total).toBe(0);
  });

  it("criteria that ask for a gate or a task behind it", () => {
    const criteria = [{ key: "go", rule: { kind: "task", taskKey: "0.2" } as const }];
    expect(heldUp({ ...chain, criteria }).through.criteria.keys).toEqual(["go"]);
  });
});

describe("a criterion that counts blockers", () => {
  const rule = (max: number, severity: "P0" | "P1" = "P0") =>
    ({ kind: "blockers", severity, max }) as const;
  const criteria = [
    { key: "none", rule: rule(0) },
    { key: "one", rule: rule(1) },
    { key: "of others", rule: rule(0, "P1") },
    { key: "later", kind: "can-defer" as const, rule: rule(0) },
  ];

  it("waits for each while there are too many of its severity", () => {
    expect(heldUp({ criteria }).criteria).toEqual(["none"]);
    const two = [{ key: "b" }, { key: "c" }];
    expect(heldUp({ criteria, blockers: two }).criteria).toEqual(["none", "one"]);
  });

  it("waits on for what is only claimed, and no longer for what is proved", () => {
    expect(heldUp({ criteria, claims: [{ subject: B }] }).criteria).toEqual(["none"]);
    expect(heldUp({ criteria, evidence: [{ subject: B }] }).criteria).toEqual([]);
  });
});

describe("the verdict waits", () => {
  it.each<[string, ProjectParts, boolean]>([
    ["for a P0 blocker", {}, true],
    ["for no other", { blockers: [{ key: "b", severity: "P1" }] }, false],
    ["for one that is only claimed", { claims: [{ subject: B }] }, true],
    ["for one that is waived", { waivers: [{ subject: B }] }, true],
    ["for none that is proved gone", { evidence: [{ subject: B }] }, false],
  ])("%s", (_, parts, verdict) => {
    expect(heldUp(parts).verdict).toBe(verdict);
  });
});

it.each<[string, ProjectParts]>([
  ["claimed", { claims: [{ subject: B }] }],
  ["waived", { waivers: [{ subject: B }] }],
  ["resolved", { evidence: [{ subject: B }] }],
])("what is %s stops nothing, and what it would stop is still told", (_, parts) => {
  const { stops, directly, through } = heldUp({ ...chain, ...parts });
  expect(stops).toBe(false);
  expect(directly).toEqual([{ kind: "task", key: "0.1" }]);
  expect(through.total).toBe(0);
});

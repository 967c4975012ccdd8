import { describe, expect, it } from "vitest";
import {
  NOW,
  type ProjectParts,
  buildProject,
  daysAgo,
  person,
  subject,
} from "@/lib/testing/project-builder";
import type { Dependency, Project, Subject } from "../project";
import type { NodeKind } from "../vocabulary";
import { deriveState } from "./derive-state";

const named = (text: string): Subject => {
  const [kind = "", key = ""] = text.split(" ");
  return { kind: kind as Subject["kind"], key };
};
const fails = (about: string) => ({ subject: named(about), outcome: "failed" as const });
const holds = (about: string) => ({ subject: named(about) });
const edge = (from: string, to: string): Partial<Dependency> => {
  const end = (text: string) => {
    const { kind, key } = named(text);
    return { kind: kind as NodeKind, key, missing: false };
  };
  return { blocking: end(from), dependent: end(to) };
};
const exit = (key: string, phaseKey: string, blocking = true) => ({
  key,
  phaseKey,
  blocking,
  list: "exit" as const,
});

const state = (project: Project, about: string) => deriveState(project, named(about), NOW);

/** "task 1 → gate 0", or null where nothing is suspect. */
function pathTo(project: Project, about: string): string | null {
  const suspect = state(project, about).reasons.find((one) => one.kind === "suspect");
  return suspect ? suspect.path.map(({ kind, key }) => `${kind} ${key}`).join(" → ") : null;
}

describe("R4: what rests on a failure is suspect", () => {
  const tasks = [{ key: "1" }, { key: "2" }, { key: "3" }, { key: "4" }];
  const chain = [edge("task 1", "task 2"), edge("task 2", "task 3"), edge("task 3", "task 4")];
  const plan: ProjectParts = { tasks, dependencies: chain };

  it("directly, and through any number of steps, whatever stands between", () => {
    const project = buildProject({
      ...plan,
      evidence: [fails("task 1"), holds("task 2"), holds("task 4")],
    });
    expect(state(project, "task 2").state).toBe("suspect");
    expect(pathTo(project, "task 2")).toBe("task 1");
    expect(state(project, "task 3").state).toBe("to do");
    expect(pathTo(project, "task 4")).toBe("task 1 → task 2 → task 3");
  });

  it("never what stands before the failure, beside it, or is not verified", () => {
    const project = buildProject({
      ...plan,
      evidence: [holds("task 1"), fails("task 2")],
      claims: [{ subject: subject("task", "3") }],
    });
    const states = ["1", "2", "3", "4"].map((key) => state(project, `task ${key}`).state);
    expect(states).toEqual(["verified", "refuted", "claimed", "to do"]);
  });

  it("the nearest failure explains it", () => {
    const project = buildProject({
      ...plan,
      evidence: [fails("task 1"), fails("task 3"), holds("task 4")],
    });
    expect(pathTo(project, "task 4")).toBe("task 3");
  });

  it("the failing run is named, and what the thing itself rests on stays in sight", () => {
    const project = buildProject({
      ...plan,
      evidence: [{ ...fails("task 1"), id: "run-7", run: "1412" }, holds("task 2")],
    });
    expect(state(project, "task 2")).toMatchObject({
      state: "suspect",
      beneath: "suspect",
      evidence: { outcome: "passed" },
      holdsUntil: daysAgo(-13),
      reasons: [
        { kind: "suspect", omitted: 0, evidence: { evidenceId: "run-7", run: "1412" } },
        { kind: "passed" },
      ],
    });
  });

  it("is restored from the bottom as far as no other failure stands below", () => {
    const repaired = (...keys: string[]) =>
      buildProject({
        ...plan,
        evidence: [
          { ...fails("task 1"), at: daysAgo(2) },
          { ...fails("task 3"), at: daysAgo(2) },
          holds("task 2"),
          holds("task 4"),
          ...keys.map((key) => holds(`task ${key}`)),
        ],
      });
    const states = (project: Project) =>
      ["1", "2", "3", "4"].map((key) => state(project, `task ${key}`).state);
    expect(states(repaired("1"))).toEqual(["verified", "verified", "refuted", "suspect"]);
    expect(states(repaired("3"))).toEqual(["refuted", "suspect", "suspect", "suspect"]);
    expect(new Set(states(repaired("1", "3")))).toEqual(new Set(["verified"]));
  });

  it("a cycle ends, and reaches what lies in it", () => {
    const project = buildProject({
      tasks,
      dependencies: [...chain, edge("task 4", "task 1"), edge("task 2", "task 2")],
      evidence: [fails("task 3"), holds("task 2"), holds("task 4")],
    });
    expect(pathTo(project, "task 4")).toBe("task 3");
    expect(pathTo(project, "task 2")).toBe("task 3 → task 4 → task 1");
  });

  it("an end that does not exist passes nothing on", () => {
    const project = buildProject({
      tasks: [{ key: "2" }],
      dependencies: [edge("task 1", "task 9"), edge("task 9", "task 2"), edge("phase 7", "task 2")],
      evidence: [fails("task 1"), fails("task 9"), holds("task 2")],
    });
    expect(state(project, "task 2").state).toBe("verified");
  });

  it("of a very long way the middle is left out", () => {
    const keys = Array.from({ length: 100 }, (_, index) => String(index));
    const project = buildProject({
      tasks: keys.map((key) => ({ key })),
      dependencies: keys.slice(1).map((key) => edge(`task ${Number(key) - 1}`, `task ${key}`)),
      evidence: [fails("task 0"), holds("task 32"), holds("task 99")],
    });
    const pathOf = (key: string) =>
      state(project, `task ${key}`).reasons.flatMap((one) => (one.kind === "suspect" ? one : []));
    const [whole] = pathOf("32");
    expect([whole?.omitted, whole?.path.length]).toEqual([0, 32]);
    const [cut] = pathOf("99");
    expect([cut?.omitted, cut?.path.length]).toEqual([67, 32]);
    expect(cut?.path.map(({ key }) => key)).toEqual(["0", ...keys.slice(68, 99)]);
  });
});

describe("R4 across gates and phases", () => {
  const phases = [{ key: "0" }, { key: "1" }, { key: "2" }];
  const items = [
    exit("exit-0-1", "0"),
    exit("exit-0-2", "0"),
    exit("exit-0-3", "0", false),
    { key: "enter-0", phaseKey: "0", list: "entrance" as const },
    exit("exit-1-1", "1"),
    { key: "ready-1", phaseKey: "1" },
    exit("exit-2-1", "2"),
  ];
  const tasks = [
    { key: "0.1", phaseKey: "0" },
    { key: "1.1", phaseKey: "1" },
    { key: "2.1", phaseKey: "2" },
  ];
  const all = [...items.map(({ key }) => `item ${key}`), ...tasks.map(({ key }) => `task ${key}`)];
  const broken = (about: string, parts: ProjectParts = {}) =>
    buildProject({
      phases,
      items,
      tasks,
      ...parts,
      evidence: [...all.filter((one) => one !== about).map(holds), fails(about)],
    });
  const suspects = (project: Project) =>
    all.filter((one) => state(project, one).state === "suspect");

  it("a blocking exit item brings down all that stands behind its gate, and nothing of its own phase", () => {
    const project = broken("item exit-0-1");
    expect(suspects(project)).toEqual([
      "item exit-1-1",
      "item ready-1",
      "item exit-2-1",
      "task 1.1",
      "task 2.1",
    ]);
    expect(pathTo(project, "task 1.1")).toBe("item exit-0-1 → gate 0 → phase 1");
    expect(pathTo(project, "item exit-2-1")).toBe(
      "item exit-0-1 → gate 0 → phase 1 → gate 1 → phase 2",
    );
  });

  it.each(["item exit-0-3", "item enter-0", "task 0.1", "item exit-2-1"])(
    "%s brings down nothing: no gate rests on it",
    (about) => {
      expect(suspects(broken(about))).toEqual([]);
    },
  );

  it("a deferred phase is stepped over: its own gate breaks nothing, an earlier one reaches past it", () => {
    const deferred = { phases: [{ key: "0" }, { key: "1", deferred: true }, { key: "2" }] };
    expect(suspects(broken("item exit-1-1", deferred))).toEqual([]);
    const project = broken("item exit-0-1", deferred);
    expect(pathTo(project, "task 2.1")).toBe("item exit-0-1 → gate 0 → phase 2");
    expect(pathTo(project, "task 1.1")).toBe("item exit-0-1 → gate 0 → phase 1");
  });

  it("a phase without criteria of its own passes on what stands before it", () => {
    const project = broken("item exit-0-1", {
      items: items.filter((one) => one.key !== "exit-1-1"),
    });
    expect(pathTo(project, "task 2.1")).toBe("item exit-0-1 → gate 0 → phase 1 → gate 1 → phase 2");
  });

  it("what waits for a phase waits for its gate", () => {
    const project = broken("item exit-1-1", {
      tasks: [...tasks, { key: "free" }],
      dependencies: [edge("phase 1", "task 0.1"), edge("task 1.1", "phase 0")],
    });
    expect(pathTo(project, "task 0.1")).toBe("item exit-1-1 → gate 1");
    expect(pathTo(project, "item exit-0-1")).toBeNull();
  });

  it("a phase that waits for something carries its failure to all that is in it", () => {
    const project = broken("task 2.1", { dependencies: [edge("task 2.1", "phase 0")] });
    expect(pathTo(project, "item enter-0")).toBe("task 2.1 → phase 0");
    expect(pathTo(project, "task 1.1")).toBe("task 2.1 → phase 0 → gate 0 → phase 1");
  });

  it("an exit item of no phase, or of one that does not exist, decides no gate", () => {
    const project = broken("item lost", {
      items: [...items, exit("lost", "9"), { ...exit("loose", ""), phaseKey: null }],
    });
    expect(suspects(project)).toEqual([]);
  });
});

describe("R4 and blockers", () => {
  const proved = (key: string) => ({ subject: subject("blocker", key) });

  it("one that a task or a gate resolves rests on it", () => {
    const project = buildProject({
      phases: [{ key: "0" }],
      items: [exit("exit-0-1", "0")],
      tasks: [{ key: "1" }],
      blockers: [
        { key: "B0", resolvingTaskKey: "1" },
        { key: "B1", resolvingPhaseKey: "0" },
        { key: "B2" },
      ],
      evidence: [fails("task 1"), fails("item exit-0-1"), proved("B0"), proved("B1"), proved("B2")],
    });
    expect(pathTo(project, "blocker B0")).toBe("task 1");
    expect(pathTo(project, "blocker B1")).toBe("item exit-0-1 → gate 0");
    expect(state(project, "blocker B2").state).toBe("verified");
  });

  it("what waits for one that is back is suspect", () => {
    const project = buildProject({
      tasks: [{ key: "1" }],
      blockers: [{ key: "B0" }],
      dependencies: [edge("blocker B0", "task 1")],
      evidence: [fails("blocker B0"), holds("task 1")],
    });
    expect(pathTo(project, "task 1")).toBe("blocker B0");
  });

  it("a go/no-go criterion has no neighbours", () => {
    const project = buildProject({
      criteria: [{ key: "c" }],
      evidence: [fails("task 1"), { subject: subject("criterion", "c") }],
    });
    expect(state(project, "criterion c").state).toBe("verified");
  });
});

describe("R4 and exceptions", () => {
  const tasks = [{ key: "1" }, { key: "2" }];
  const dependencies = [edge("task 1", "task 2")];
  const evidence = [fails("task 1"), holds("task 2")];
  const waived = (key: string, expiresOn = "2026-03-20") => ({
    subject: subject("task", key),
    expiresOn,
  });
  const world = (parts: ProjectParts) => buildProject({ tasks, dependencies, evidence, ...parts });

  it("a waiver on a suspect shows waived, and suspect beneath", () => {
    const project = world({ waivers: [waived("2")] });
    const result = state(project, "task 2");
    expect(result).toMatchObject({
      state: "waived",
      beneath: "suspect",
      holdsUntil: "2026-03-21T00:00:00.000Z",
    });
    expect(result.reasons.map((one) => one.kind)).toEqual(["waived", "suspect", "passed"]);
  });

  it("exceptions that do not count are told first as well", () => {
    const project = world({
      waivers: [waived("2", "2026-03-01")],
      notApplicable: [{ subject: subject("task", "2"), reason: "" }],
    });
    const { state: shown, reasons } = state(project, "task 2");
    expect(shown).toBe("suspect");
    expect(reasons.map((one) => one.kind)).toEqual([
      "not applicable without a reason",
      "waiver not in force",
      "suspect",
      "passed",
    ]);
  });

  it("a suspect that is not applicable stays so, and suspect beneath", () => {
    const project = world({ notApplicable: [{ subject: subject("task", "2") }] });
    expect(state(project, "task 2")).toMatchObject({
      state: "not applicable",
      beneath: "suspect",
      holdsUntil: null,
    });
  });

  it("a failure that is not applicable brings down nothing", () => {
    const project = world({ notApplicable: [{ subject: subject("task", "1") }] });
    expect(state(project, "task 2").state).toBe("verified");
  });

  it("what rests on a failure that is waived is waived with it, and suspect beneath", () => {
    const project = world({ waivers: [waived("1")] });
    const result = state(project, "task 2");
    expect(result).toMatchObject({
      state: "waived",
      beneath: "suspect",
      waiver: null,
      restsOn: { waiver: { subject: subject("task", "1") } },
      holdsUntil: "2026-03-21T00:00:00.000Z",
    });
    expect(result.reasons.map((one) => one.kind)).toEqual(["failure waived", "suspect", "passed"]);
    expect(pathTo(project, "task 2")).toBe("task 1");
  });

  it("a waiver of its own beside it counts as long as the longer of the two", () => {
    const until = (own: string, beneath: string) =>
      state(world({ waivers: [waived("2", own), waived("1", beneath)] }), "task 2").holdsUntil;
    expect(until("2026-03-20", "2026-03-18")).toBe("2026-03-21T00:00:00.000Z");
    expect(until("2026-03-18", "2026-03-20")).toBe("2026-03-21T00:00:00.000Z");
  });

  it("when the waiver over the failure runs out, what rests on it falls by itself", () => {
    const project = world({ waivers: [waived("1", "2026-03-18")] });
    const ends = "2026-03-19T00:00:00.000Z";
    expect(state(project, "task 2").holdsUntil).toBe(ends);
    const before = new Date(Date.parse(ends) - 1).toISOString();
    expect(deriveState(project, named("task 2"), before).state).toBe("waived");
    expect(deriveState(project, named("task 2"), ends).state).toBe("suspect");
  });

  it("the waiver that runs out first counts, or the proof where it ends sooner", () => {
    const three = {
      tasks: [{ key: "0" }, ...tasks],
      dependencies: [...dependencies, edge("task 0", "task 2")],
      evidence: [fails("task 0"), ...evidence],
    };
    const until = (...waivers: ReturnType<typeof waived>[]) =>
      state(world({ ...three, waivers }), "task 2").holdsUntil;
    expect(until(waived("0", "2026-03-20"), waived("1", "2026-03-18"))).toBe(
      "2026-03-19T00:00:00.000Z",
    );
    expect(until(waived("0", "2026-03-17"), waived("1", "2026-03-18"))).toBe(
      "2026-03-18T00:00:00.000Z",
    );
    expect(until(waived("0", "2026-06-01"), waived("1", "2026-06-02"))).toBe(daysAgo(-13));
  });

  it("a waiver over one failure does not outlive another that shows", () => {
    const project = world({
      tasks: [{ key: "0" }, ...tasks],
      dependencies: [...dependencies, edge("task 0", "task 1")],
      evidence: [fails("task 0"), ...evidence],
      waivers: [waived("1")],
    });
    expect(pathTo(project, "task 2")).toBe("task 0 → task 1");
  });

  it("what is unproven or stale is not suspect: it is not verified", () => {
    const project = world({
      checks: [{ key: "runs", subject: subject("task", "2"), seenRed: false }],
      evidence: [fails("task 1"), { ...holds("task 2"), checkKey: "runs" }],
    });
    expect(state(project, "task 2").state).toBe("claimed");
    const old = world({ evidence: [fails("task 1"), { ...holds("task 2"), at: daysAgo(40) }] });
    expect(state(old, "task 2").state).toBe("stale");
  });

  it("a person who claims does not lift the suspicion", () => {
    const project = world({ claims: [{ subject: subject("task", "2"), by: person("Ana") }] });
    expect(state(project, "task 2").state).toBe("suspect");
  });
});

import { describe, expect, it } from "vitest";
import { NOW, buildProject, subject } from "@/lib/testing/project-builder";
import type { Project } from "../project";
import type { PastEvent, Told } from "./event";
import { replayEvents } from "./replay-events";

const LENA = { name: "Lena", userId: "1" };

const PROJECT = buildProject({
  components: [{ key: "api" }],
  phases: [{ key: "0" }, { key: "1" }],
  tasks: [{ key: "1", phaseKey: "0", componentKey: "api" }, { key: "2" }],
  items: [{ key: "a", componentKey: "api" }],
  checks: [{ key: "c1", subject: subject("task", "1"), kind: "person" }],
  claims: [{ subject: subject("task", "1") }, { subject: subject("blocker", "B1") }],
  evidence: [{ subject: subject("item", "a"), checkKey: "c1" }],
  waivers: [{ subject: subject("task", "1"), approvedBy: null, approvedAt: null }],
  notApplicable: [{ subject: subject("item", "a") }],
  blockers: [{ key: "B1", resolvingTaskKey: "1", resolvingPhaseKey: "0" }],
  dependencies: [
    {
      blocking: { kind: "task", key: "1", missing: false },
      dependent: { kind: "task", key: "2", missing: false },
    },
    {
      blocking: { kind: "blocker", key: "B1", missing: false },
      dependent: { kind: "task", key: "2", missing: false },
    },
    {
      blocking: { kind: "task", key: "nowhere", missing: true },
      dependent: { kind: "task", key: "2", missing: false },
    },
  ],
  metrics: [{ key: "m" }],
  samples: [{ metricKey: "m", low: 1, high: 1 }],
  moneyLines: [{ key: "L1", phaseKey: "0" }],
});

type Noun = "tasks" | "items" | "blockers" | "phases" | "metrics" | "checks" | "claims";

const idOf = (list: Noun | "waivers" | "samples" | "dependencies", at = 0) =>
  PROJECT[list][at]?.id ?? "";

function event(action: string, kind: string, id: string, facts: Partial<PastEvent> = {}) {
  const row = [...PROJECT.tasks, ...PROJECT.items, ...PROJECT.blockers, ...PROJECT.metrics].find(
    (one) => one.id === id,
  );
  const told: PastEvent = {
    ...{ action, subject: { kind, id, key: row?.key ?? null }, before: {}, after: {} },
    ...{ by: LENA, at: NOW, ...facts },
  };
  return told;
}

const after = (told: Told | null): Partial<PastEvent> => ({ after: told });
const replay = (...events: PastEvent[]): Project => replayEvents(PROJECT, events).project;

describe("events that are replayed", () => {
  it("are claims, made and taken back", () => {
    const task = idOf("tasks", 1);
    const made = event("claim.made", "task", task, after({ claim: { id: "x", note: "Done" } }));
    const before = { claim: { id: "x" } };
    const back = event("claim.withdrawn", "task", task, { before, after: { reason: "Not so" } });
    expect(replay(made).claims.at(-1)).toMatchObject({
      ...{ id: "x", subject: { kind: "task", key: "2" }, note: "Done", by: LENA },
      ...{ override: null, withdrawal: null },
    });
    expect(replay(made, back).claims.at(-1)?.withdrawal).toEqual({
      ...{ by: LENA, at: NOW, reason: "Not so" },
    });
  });

  it("are evidence of a person, and of a program from when it counts", () => {
    const task = idOf("tasks");
    const seen = { id: "e1", outcome: "passed", checkKey: null, exitCode: 0 };
    const sent = { ...seen, id: "e2", by: "CI", clockSkewed: true, masked: 2, at: "2026-01-01" };
    const { evidence } = replay(
      event("evidence.recorded", "task", task, after({ evidence: seen })),
      event("evidence.recorded", "task", task, after({ evidence: sent })),
    );
    expect(evidence.slice(-2)).toMatchObject([
      { id: "e1", origin: "person", by: LENA, at: NOW, exitCode: 0, masked: 0 },
      { id: "e2", origin: "ci", by: { name: "CI" }, at: "2026-01-01", masked: 2 },
    ]);
  });

  it("are waivers asked for, approved and gone", () => {
    const task = idOf("tasks", 1);
    const waiver = { id: "w", reason: "Late", expiresOn: "2026-06-01" };
    const asked = event("waiver.requested", "task", task, after({ waiver }));
    const approved = event("waiver.approved", "task", task, { before: { waiver } });
    const refused = event("waiver.refused", "task", task, { before: { waiver } });
    expect(replay(asked).waivers.at(-1)).toMatchObject({ requestedBy: LENA, approvedBy: null });
    expect(replay(asked, approved).waivers.at(-1)).toMatchObject({ approvedBy: LENA });
    expect(replay(asked, refused).waivers).toEqual(PROJECT.waivers);
  });

  it("are what is called not applicable, and applicable again", () => {
    const said = after({ notApplicable: { reason: "None here" } });
    const out = event("applicability.removed", "task", idOf("tasks"), said);
    const back = event("applicability.restored", "item", idOf("items"));
    expect(replay(out).notApplicable).toHaveLength(2);
    expect(replay(back).notApplicable).toEqual([]);
  });

  it("are samples added, corrected and taken back", () => {
    const sample = { id: "s", basis: "measured", takenOn: "2026-03-01", low: 2, high: 2 };
    const added = event("sample.added", "metric", idOf("metrics"), after({ sample }));
    const read = after({ sample: { ...sample, low: 3 } });
    const corrected = event("sample.corrected", "metric", idOf("metrics"), read);
    const back = event("sample.taken-back", "metric", idOf("metrics"), { before: { sample } });
    expect(replay(added).samples.at(-1)).toMatchObject({ id: "s", metricKey: "m", low: 2 });
    expect(replay(added, corrected).samples.at(-1)).toMatchObject({ low: 3, version: 2 });
    expect(replay(added, corrected, back).samples).toEqual(PROJECT.samples);
  });

  it("are facts of a row, and of the project; what is no fact of it is left alone", () => {
    const edited = event("task.edited", "task", idOf("tasks"), after({ title: "New", odd: 1 }));
    const target = event(
      "project.edited",
      "project",
      PROJECT.id,
      after({ targetOn: "2026-09-01" }),
    );
    const known = replay(edited, target, event("comment.added", "comment", "x"));
    expect(known.tasks[0]).toMatchObject({ title: "New" });
    expect(known.tasks[0]).not.toHaveProperty("odd");
    expect(known.targetOn).toBe("2026-09-01");
  });

  it("are another key of a row, by which all others name it from then on", () => {
    const renamed = replay(event("task.edited", "task", idOf("tasks"), after({ key: "9" })));
    expect(renamed.claims[0]?.subject.key).toBe("9");
    expect(renamed.checks[0]?.subject.key).toBe("9");
    expect(renamed.dependencies[0]?.blocking.key).toBe("9");
    expect(renamed.blockers[0]?.resolvingTaskKey).toBe("9");
    const phase = replay(event("phase.edited", "phase", idOf("phases"), after({ key: "x" })));
    expect([phase.tasks[0]?.phaseKey, phase.moneyLines[0]?.phaseKey]).toEqual(["x", "x"]);
  });

  it("are rows that are added, with their checks, and removed with what hangs on them", () => {
    const checks = [{ id: "c9", key: "c9", kind: "command", command: "npm test" }];
    const facts = after({ key: "7", title: "More", phaseKey: "1", checks });
    const added = replay(event("task.added", "task", "t7", facts));
    expect(added.tasks.at(-1)).toMatchObject({ id: "t7", key: "7", status: "to do", weight: 1 });
    expect(added.checks.at(-1)).toMatchObject({ kind: "command", subject: subject("task", "7") });
    const gone = replay(event("task.removed", "task", idOf("tasks"), after(null)));
    expect(gone.tasks.map(({ key }) => key)).toEqual(["2"]);
    expect([gone.checks, gone.waivers]).toEqual([[], []]);
    expect(replay(event("task.removed", "task", "nobody", after(null)))).toEqual(PROJECT);
  });

  it("are rows that are archived with what is recorded of them, and named by nobody", () => {
    const task = event("task.archived", "task", idOf("tasks"));
    const phase = event("phase.archived", "phase", idOf("phases"));
    const known = replay(task, phase);
    expect(known.tasks.map(({ key }) => key)).toEqual(["2"]);
    expect(known.claims.map(({ subject: of }) => of.kind)).toEqual(["blocker"]);
    expect(known.evidence[0]?.checkKey).toBeNull();
    expect(known.blockers[0]).toMatchObject({ resolvingTaskKey: null, resolvingPhaseKey: null });
    expect(known.moneyLines[0]?.phaseKey).toBeNull();
    const component = event("component.archived", "component", PROJECT.components[0]?.id ?? "");
    expect(replay(component).items[0]?.componentKey).toBeNull();
  });

  it("are rows that come back, where they went in between; of others they say that nobody knows", () => {
    const back = event("task.restored", "task", idOf("tasks"));
    const both = replayEvents(PROJECT, [event("task.archived", "task", idOf("tasks")), back]);
    expect(both).toEqual({ project: PROJECT, unknown: [] });
    expect(replayEvents(PROJECT, [back]).unknown).toEqual([back]);
    // So taking one back was once called.
    const taken = event("task.archived", "task", idOf("tasks"), after({ archivedAt: null }));
    const gone = event("task.archived", "task", idOf("tasks"), after({ archivedAt: NOW }));
    expect(replay(gone, taken)).toEqual(PROJECT);
  });

  it("are blockers raised, changed in what waits for them, and opened again", () => {
    const held = [{ kind: "task", key: "1" }];
    const raised = after({ key: "B2", title: "Wall", actualState: "fragile", holdsUp: held });
    const known = replay(event("blocker.raised", "blocker", "b2", raised));
    expect(known.blockers.at(-1)).toMatchObject({ key: "B2", claimedState: "fragile" });
    expect(known.dependencies.at(-1)).toMatchObject({ blocking: { key: "B2" }, statedBy: "both" });
    const ends = after({ holdsUp: [...held, { kind: "task", key: "2" }] });
    const { dependencies } = replay(event("blocker.edited", "blocker", idOf("blockers"), ends));
    expect(dependencies).toHaveLength(4);
    expect(dependencies).toContainEqual(PROJECT.dependencies[1]);
    const told = {
      before: { claims: [{ id: idOf("claims", 1) }] },
      after: { actualState: "fragile", evidence: { id: "e", outcome: "failed" }, reason: "Still" },
    };
    const opened = replay(event("blocker.reopened", "blocker", idOf("blockers"), told));
    expect(opened.claims[1]?.withdrawal).toMatchObject({ reason: "Still" });
    expect(opened.evidence.at(-1)).toMatchObject({ outcome: "failed", subject: { key: "B1" } });
    expect(opened.blockers[0]?.actualState).toBe("fragile");
    const quiet = event("blocker.reopened", "blocker", idOf("blockers"), {
      ...{ before: null, after: { evidence: null } },
    });
    expect(replay(quiet).evidence).toEqual(PROJECT.evidence);
  });

  it("are what waits for what", () => {
    const facts = after({
      ...{ blockingKind: "task", blockingKey: "2", blockingMissing: false },
      ...{ dependentKind: "phase", dependentKey: "1", dependentMissing: true },
    });
    const added = replay(event("dependency.added", "dependency", "d", facts));
    expect(added.dependencies.at(-1)).toMatchObject({
      ...{ id: "d", blocking: { key: "2" }, dependent: { key: "1", missing: true } },
      statedBy: "both",
    });
    const first = idOf("dependencies");
    const removed = replay(event("dependency.removed", "dependency", first, after(null)));
    expect(removed.dependencies).toHaveLength(2);
    const found = after({ blocking: "task nowhere" });
    const third = idOf("dependencies", 2);
    const known = replay(event("dependency.found", "dependency", third, found));
    expect(known.dependencies[2]?.blocking).toMatchObject({ key: "nowhere", missing: false });
    const silent = event("dependency.found", "dependency", third, after(null));
    expect(replay(silent).dependencies).toEqual(PROJECT.dependencies);
  });

  it("are metrics by their definitions", () => {
    const definition = { name: "Speed", target: 5 };
    const defined = replay(event("metric.defined", "metric", "m2", after({ definition })));
    expect(defined.metrics.at(-1)).toMatchObject({ id: "m2", name: "Speed", target: 5 });
    const changed = event("metric.changed", "metric", idOf("metrics"), after({ definition }));
    expect(replay(changed).metrics[0]).toMatchObject({ key: "m", target: 5 });
    const gone = event("metric.removed", "metric", idOf("metrics"), after({ definition: null }));
    expect([replay(gone).metrics, replay(gone).samples]).toEqual([[], []]);
  });
});

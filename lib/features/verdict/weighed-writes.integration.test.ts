import { beforeEach, describe, expect, it } from "vitest";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { db } from "@/lib/platform/db";
import { scopeOf } from "@/lib/platform/operator";
import { foundIn, makeActedOn } from "@/lib/testing/acting";

const NOW = new Date().toISOString();
const DAY = NOW.slice(0, 10);
const WHY = "It belongs to the next release.";
const of = (kind: "task" | "item", key: string) => ({ kind, key });

let world: Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const made = await makeActedOn("verdict", {
    components: [{ key: "api", name: "API" }],
    phases: [
      { key: "0", name: "Ground" },
      { key: "1", name: "Build" },
    ],
    tasks: [
      { key: "a", title: "Proved", componentKey: "api" },
      { key: "b", title: "Open", componentKey: "api" },
    ],
    items: [
      { key: "open", list: "exit", phaseKey: "0", text: "It is dry" },
      { key: "broken", list: "exit", phaseKey: "0", text: "It is flat" },
      { key: "looked", list: "exit", phaseKey: "0", text: "It is lit" },
    ],
    blockers: ["B1", "B2"].map((key) => ({
      ...{ key, title: "No sand", severity: "P1", raisedOn: "2026-01-01" },
      ...{ claimedState: "blocked", actualState: "blocked" },
    })),
    metrics: [{ key: "m", name: "Coverage", comparator: ">=", target: 80 }],
    samples: [{ metricKey: "m", basis: "measured", low: 70, high: 70, takenOn: DAY, by: "CI" }],
    criteria: [
      { key: "must", kind: "must-have", text: "It is safe" },
      { key: "few", kind: "go", text: "Few", rule: { kind: "blockers", severity: "P1", max: 1 } },
      {
        key: "ripe",
        kind: "go",
        text: "It is ripe",
        rule: { kind: "component", componentKey: "api", minPercent: 60 },
      },
      { key: "quick", kind: "go", text: "It is quick", rule: { kind: "metric", metricKey: "m" } },
    ],
    checks: [
      { key: "run-a", subject: of("task", "a"), kind: "command", seenRed: true },
      { key: "run-broken", subject: of("item", "broken"), kind: "command", seenRed: true },
      { key: "run-looked", subject: of("item", "looked"), kind: "command", seenRed: true },
      { key: "more-looked", subject: of("item", "looked"), kind: "command" },
    ],
    evidence: [
      { subject: of("task", "a"), checkKey: "run-a", outcome: "passed" },
      { subject: of("item", "broken"), checkKey: "run-broken", outcome: "failed" },
      { subject: of("item", "looked"), checkKey: "run-looked", outcome: "passed" },
    ].map((row) => ({ ...row, origin: "ci", by: "CI", at: NOW })),
  });
  const seen = async (
    list: "items" | "tasks" | "phases" | "criteria" | "blockers" | "metrics" | "checks",
    key: string,
  ) => {
    const { id, version } = foundIn<{ id: string; key: string; version: number }>(
      (await made.project())[list],
      key,
    );
    return { id, version };
  };
  const user = await db().user.create({
    data: { name: "Ada", email: `ada@${made.slug}.test`, role: "admin" },
  });
  const ada = scopeOf({ userId: user.id, name: "Ada", email: user.email, role: "admin" });
  return { ...made, seen, ada };
}

beforeEach(async () => {
  world = await makeWorld();
});

type Input = () => Promise<object>;

const from = (name: string, was: unknown, to: unknown) => ({
  changes: { [name]: { from: was, to } },
});
const item =
  (key: string, part: object): Input =>
  async () => ({
    item: await world.seen("items", key),
    ...part,
  });

describe("what is no evidence and would make something that decides better (R12)", () => {
  it.each<[string, string, Input, RegExp]>([
    [
      "an open line only informs",
      "plan.editItem",
      item("open", from("blocking", true, false)),
      /^Exit criterion open would/,
    ],
    [
      "a line goes to another list",
      "plan.editItem",
      item("open", from("list", "exit", "readiness")),
      /^Exit criterion open would/,
    ],
    [
      "a task feeds nothing",
      "plan.editTask",
      async () => ({ task: await world.seen("tasks", "b"), ...from("componentKey", "api", null) }),
      /^Criterion ripe would/,
    ],
    [
      "a weight is another",
      "plan.editTask",
      async () => ({ task: await world.seen("tasks", "a"), ...from("weight", 1, 5) }),
      /^Criterion ripe would/,
    ],
    [
      "a must-have can be deferred",
      "criteria.edit",
      async () => ({
        criterion: await world.seen("criteria", "must"),
        ...from("kind", "must-have", "can-defer"),
      }),
      /^Criterion must would/,
    ],
    [
      "a rule lets more pass",
      "criteria.edit",
      async () => ({
        criterion: await world.seen("criteria", "few"),
        ...from(
          "rule",
          { kind: "blockers", severity: "P1", max: 1 },
          { kind: "blockers", severity: "P1", max: 2 },
        ),
      }),
      /^Criterion few would/,
    ],
    [
      "a severity is lower",
      "blockers.edit",
      async () => ({
        target: { kind: "blocker", ...(await world.seen("blockers", "B1")) },
        ...from("severity", "P1", "P2"),
      }),
      /^Criterion few would/,
    ],
  ])("%s: takes a reason, which its event keeps", async (_, action, input, message) => {
    const before = await world.trace();
    const sent = await input();
    expect(await world.act(world.lena, action, sent)).toMatchObject({
      reason: "invalid",
      detail: [{ path: "reason", message: expect.stringMatching(message) as string }],
    });
    expect(await world.trace()).toEqual(before);
    const done = await world.act(world.lena, action, { ...sent, reason: WHY });
    expect(done).toMatchObject({ ok: true });
    expect(await world.newestEvents(1)).toMatchObject([
      { actorName: "Lena", after: { reason: WHY } },
    ]);
    expect(await world.takeBack(world.lena, done)).toMatchObject({ ok: true });
  });

  it.each<[string, string, Input, string]>([
    [
      "a line that failed only informs",
      "plan.editItem",
      item("broken", from("blocking", true, false)),
      "Gate 0",
    ],
    [
      "a phase with one is put off",
      "schedule.replanPhase",
      async () => ({ phase: await world.seen("phases", "0"), ...from("deferred", false, true) }),
      "Gate 0",
    ],
    [
      "a target that was missed is lower",
      "metrics.change",
      async () => ({ metric: await world.seen("metrics", "m"), ...from("target", 80, 60) }),
      "Criterion quick",
    ],
  ])("%s: takes an administrator too", async (_, action, input, what) => {
    const before = await world.trace();
    const sent = await input();
    expect(await world.act(world.lena, action, { ...sent, reason: WHY })).toMatchObject({
      reason: "refused",
      message: expect.stringMatching(
        new RegExp(`^Not saved. ${what} .*ha(s|ve) failed: prove it`),
      ) as string,
    });
    expect(await world.trace()).toEqual(before);
    expect(await world.act(world.ada, action, sent)).toMatchObject({ reason: "invalid" });
    expect(await world.act(world.ada, action, { ...sent, reason: WHY })).toMatchObject({
      ok: true,
    });
  });

  const row = (kind: "task" | "item" | "blocker", key: string) => async () => ({
    kind,
    ...(await world.seen(`${kind}s`, key)),
  });
  const change =
    (kind: "task" | "item", key: string, what: object): Input =>
    async () => ({
      rows: [await row(kind, key)()],
      change: what,
    });
  it.each<[string, string, Input, RegExp]>([
    [
      "a counted blocker",
      "archive.put",
      async () => ({ row: await row("blocker", "B1")(), dependents: [] }),
      /^Not archived. Criterion few would/,
    ],
    [
      "an unproved task",
      "archive.put",
      async () => ({ row: await row("task", "b")(), dependents: [] }),
      /^Not archived. Criterion ripe would/,
    ],
    [
      "one of many tasks",
      "plan.changeMany",
      change("task", "b", { what: "archive", dependents: [] }),
      /^Not archived. Criterion ripe would/,
    ],
    [
      "many tasks that feed nothing",
      "plan.changeMany",
      change("task", "b", { what: "componentKey", to: null }),
      /^Not saved. Criterion ripe would .* in its form/,
    ],
    [
      "a check that was never run",
      "checks.remove",
      async () => ({ check: await world.seen("checks", "more-looked") }),
      /^Not saved. Exit criterion looked would .*: run it first.$/,
    ],
  ])(
    "%s: is not put away or set so, where no reason is asked",
    async (_, action, input, message) => {
      const before = await world.trace();
      expect(await world.act(world.lena, action, await input())).toMatchObject({
        reason: "refused",
        message: expect.stringMatching(message) as string,
      });
      expect(await world.trace()).toEqual(before);
    },
  );

  it("a line that decides may go to another gate, which waits for it from then on", async () => {
    const move = { row: await row("item", "open")(), phaseKey: "1", place: null };
    const verdict = async () => computeVerdict(await world.project(), NOW).verdict;
    const before = await verdict();
    expect(await world.act(world.lena, "plan.move", move)).toMatchObject({ ok: true });
    expect(await verdict()).toBe(before);
  });
});

import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { compareStates } from "@/lib/domain/history/compare-states";
import type { Difference } from "@/lib/domain/history/difference";
import { replayEvents } from "@/lib/domain/history/replay-events";
import { addDays } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import { listAltered } from "@/lib/features/decisions/data";
import { projectAt } from "@/lib/features/projects/data";
import { db } from "@/lib/platform/db";
import { operatorScope } from "@/lib/platform/operator";
import { verifyTrail } from "@/scripts/audit/verify";
import { makeActedOn } from "@/lib/testing/acting";
import { idOf } from "@/lib/testing/decisions-world";
import { randomWrite } from "@/lib/testing/random-writes";
import { listEventsBehind } from "./data";

/** With each test run; a thousand take half a minute more: `HISTORIES=1000` (docs/measuring.md). */
const HISTORIES = Number(process.env.HISTORIES ?? 250);
/** A project grows; after so many histories a new one begins. */
const OF_ONE = 40;

type World = Awaited<ReturnType<typeof begin>>;

let world: World | undefined;
let histories = 0;
const done = new Map<string, number>();

describe("what has become of a project", () => {
  it(`is the same by its two states and by the events in between, over ${String(HISTORIES)} histories`, async () => {
    const write = fc.record({
      which: fc.nat(9999),
      numbers: fc.array(fc.nat(9999), { minLength: 3, maxLength: 5 }),
      isLena: fc.boolean(),
    });
    const history = fc.record({
      writes: fc.array(write, { minLength: 1, maxLength: 3 }),
      isTakenBack: fc.boolean(),
      daysBetween: fc.nat(30),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ writes, isTakenBack, daysBetween }) => {
        if (histories % OF_ONE === 0 || !world) world = await begin();
        histories += 1;
        const before = await world.project();
        const from = await lastPlace(world);
        const beganAt = new Date().toISOString();
        for (const [index, { isLena, ...chosen }] of writes.entries()) {
          // Each kind in its turn begins one; what follows it is chance.
          const which = index === 0 ? histories : chosen.which;
          const takeBack = await act(world, { ...chosen, which }, isLena);
          if (isTakenBack && index === writes.length - 1) await takeBack?.();
        }
        const now = addDays(new Date().toISOString(), daysBetween);
        const after = await world.project();
        expect(await readAsServed(world)).toEqual(after);
        const { project, unknown } = replayEvents(
          before,
          await listEventsBehind(world.projectId, from, new Date()),
        );
        expect(unknown).toEqual([]);
        const was = { project: before, now: beganAt };
        const byStates = compareStates(was, { project: after, now });
        const byEvents = compareStates(was, { project, now });
        expect(byEvents.map(sorted).sort()).toEqual(byStates.map(sorted).sort());
        expect(decidingIn(project)).toEqual(decidingIn(after));
        expect(listAltered(project)).toEqual([]);
      }),
      { numRuns: HISTORIES, endOnFailure: true, seed: Number(process.env.PROPERTY_SEED ?? 1) },
    );
    // None of them is refused each time.
    if (HISTORIES >= 250) expect([...done].filter(([, count]) => count === 0)).toEqual([]);
    expect(done.size).toBeGreaterThan(20);
  }, 600_000);
});

afterAll(async () => {
  const { chains } = await verifyTrail();
  expect(chains.flatMap(({ findings }) => findings)).toEqual([]);
});

function begin() {
  const about = (kind: string, key: string) => ({ subject: { kind, key } });
  const range = { lowMinor: 100, likelyMinor: null, highMinor: 900 };
  return makeActedOn("replayed", {
    components: [
      { key: "api", name: "API" },
      { key: "ui", name: "UI" },
    ],
    phases: [
      { key: "0", name: "Repair" },
      { key: "1", name: "Harden" },
    ],
    tasks: ["1", "2", "3", "4", "5"].map((key) => ({
      ...{ key, title: `Task ${key}`, phaseKey: Number(key) > 3 ? "1" : "0" },
      ...{ componentKey: "api", plannedEndOn: "2026-04-01" },
    })),
    items: ["a", "b", "c", "d"].map((key) => ({
      ...{ key, list: "exit", text: `Line ${key}`, phaseKey: key > "b" ? "1" : "0" },
      componentKey: "ui",
    })),
    checks: [
      { key: "c1", ...about("task", "1"), kind: "command", command: "npm test", seenRed: true },
      { key: "c2", ...about("item", "a"), kind: "person" },
    ],
    blockers: ["B1", "B2", "B3"].map((key) => ({
      ...{ key, title: `Blocker ${key}`, severity: "P0", raisedOn: "2026-01-05" },
      ...{ claimedState: "in progress", actualState: "in progress" },
    })),
    dependencies: [
      {
        blocking: { kind: "task", key: "1", missing: false },
        dependent: { kind: "task", key: "2", missing: false },
        statedBy: "both",
      },
    ],
    metrics: [
      { key: "coverage", name: "Coverage", unit: "%", comparator: ">=", target: 80 },
      { key: "errors", name: "Errors", comparator: "<", target: 60 },
    ],
    criteria: [
      { key: "m", kind: "must-have", text: "It holds" },
      {
        key: "g",
        kind: "go",
        text: "It is covered",
        rule: { kind: "metric", metricKey: "coverage" },
      },
      { key: "n", kind: "no-go", text: "It breaks", dueOn: "2026-12-20" },
    ],
    milestones: [{ key: "M1", name: "Live", endsOn: "2026-06-01" }],
    options: ["1", "2"].map((key) => ({
      ...{ key, name: `Way ${key}`, cost: { lowMinor: 100, highMinor: 200 } },
    })),
    moneyLines: [{ key: "L1", kind: "investment", name: "Work", amount: range }],
  });
}

/** Of a project that was read before only what was written since. */
async function readAsServed({ projectId }: World) {
  const { revision } = await db().rollup.findUniqueOrThrow({ where: { projectId } });
  return projectAt(projectId, revision);
}

async function act(of: World, chosen: { which: number; numbers: number[] }, isLena: boolean) {
  const [lena, otto] = [of.lena, of.otto].map(idOf) as [string, string];
  const write = randomWrite(await of.project(), chosen, [lena, otto]);
  if (write === null) return null;
  const either = isLena ? of.lena : of.otto;
  const named = { [lena]: of.lena, [otto]: of.otto, "an approver": operatorScope() };
  const who = write.by === undefined ? either : (named[write.by] ?? either);
  const outcome = await of.act(who, write.action, write.input);
  const count = (action: string, { ok }: { ok: boolean }) =>
    done.set(action, (done.get(action) ?? 0) + (ok ? 1 : 0));
  count(write.action, outcome);
  return async () => count("history.takeBack", await of.takeBack(who, outcome));
}

async function lastPlace({ projectId }: World): Promise<bigint> {
  const chain = await db().eventChain.findUniqueOrThrow({ where: { id: projectId } });
  return chain.length;
}

function decidingIn({ decisions, polls, pollRules }: Project) {
  return { decisions, polls, pollRules };
}

/** Their order is that of the rows, which no event tells. */
function sorted({ because, ...one }: Difference): string {
  return JSON.stringify({ ...one, because: because?.kind ?? null });
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTimes } from "./critical-path";
import { type Edge, buildGraph } from "./graph";
import { makeHeap } from "./heap";
import { levelWork } from "./level";

interface Job {
  takes: number;
  /** Weeks: half a person takes no longer. */
  inWeeks?: boolean;
  nobody?: boolean;
}

function level(jobs: readonly Job[], edges: readonly Edge[], people: number) {
  const graph = buildGraph(jobs.length, edges);
  const durations = Float64Array.from(jobs, ({ takes }) => takes);
  const { lateStart } = findTimes(graph, durations);
  const load = {
    durations,
    lateStart,
    isWork: Uint8Array.from(jobs, ({ nobody = false }) => Number(!nobody)),
    isPaced: Uint8Array.from(jobs, ({ inWeeks = false }) => Number(!inWeeks)),
  };
  const levelled = levelWork(graph, load, people);
  const together = buildGraph(jobs.length, [...edges, ...levelled.edges]);
  return { ...levelled, times: findTimes(together, levelled.durations), cycles: together.cycles };
}

const hundred = (count: number): Job[] => Array.from({ length: count }, () => ({ takes: 100 }));

describe("work among people", () => {
  it.each<[people: number, finish: number, waits: number]>([
    [1, 400, 3],
    [2, 200, 2],
    [3, 200, 1],
    [4, 100, 0],
    [1000, 100, 0],
    [0.5, 800, 3],
    // The half one takes 200 for one of them, and the whole one does the other three.
    [1.5, 300, 2],
    [2.5, 200, 1],
    [0, 100, 0],
  ])("four equal tasks and %d people end at %d", (people, finish, waits) => {
    const { times, edges } = level(hundred(4), [], people);
    expect(times.finish).toBe(finish);
    expect(edges).toHaveLength(waits);
  });

  it("takes first what has to begin soonest, and of several what is shown first", () => {
    const jobs = [{ takes: 1 }, { takes: 1 }, { takes: 1 }, { takes: 9 }];
    const { times, waitsForPersonOf } = level(jobs, [{ from: 2, to: 3 }], 1);
    expect([...times.earlyStart]).toEqual([10, 11, 0, 1]);
    expect([...waitsForPersonOf]).toEqual([3, 0, -1, -1]);
  });

  it("leaves a slow person idle where waiting for a quick one is better", () => {
    const { times, durations } = level(hundred(2), [], 1.25);
    expect([...durations]).toEqual([100, 100]);
    expect([...times.earlyStart]).toEqual([0, 100]);
  });

  it("takes weeks as they are, whoever works on them", () => {
    expect(level([{ takes: 100, inWeeks: true }], [], 0.5).times.finish).toBe(100);
    expect(level([{ takes: 100 }], [], 0.5).times.finish).toBe(200);
  });

  it("keeps nobody busy with what is waited for, and what takes no time", () => {
    const jobs = [{ takes: 100, nobody: true }, { takes: 0 }, { takes: 100 }];
    expect(level(jobs, [], 1).times.finish).toBe(100);
  });

  const plan = fc.integer({ min: 1, max: 14 }).chain((size) =>
    fc.record({
      jobs: fc.array(
        fc.record({ takes: fc.nat(30), inWeeks: fc.boolean(), nobody: fc.boolean() }),
        {
          minLength: size,
          maxLength: size,
        },
      ),
      edges: fc.array(fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1) }), {
        maxLength: 20,
      }),
      people: fc.constantFrom(0.5, 1, 1.5, 2, 3.25, 20),
    }),
  );

  it("never has more at work than people, and keeps every order", () => {
    fc.assert(
      fc.property(plan, ({ jobs, edges: all, people }) => {
        const edges = all.filter(({ from, to }) => from < to);
        const { times, durations, cycles } = level(jobs, edges, people);
        const { earlyStart, earlyFinish } = times;
        expect(cycles).toEqual([]);
        for (const { from, to } of edges) {
          expect(earlyFinish[from]).toBeLessThanOrEqual(earlyStart[to]!);
        }
        for (const at of earlyStart) {
          const busy = jobs.filter(
            ({ nobody }, node) =>
              !nobody && durations[node]! > 0 && earlyStart[node]! <= at && at < earlyFinish[node]!,
          );
          expect(busy.length).toBeLessThanOrEqual(Math.ceil(people));
        }
      }),
    );
  });
});

describe("a heap", () => {
  it("gives back in order whatever was put in", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50)), (values) => {
        const heap = makeHeap((one, other) => one < other);
        values.forEach(heap.push);
        expect(heap.size()).toBe(values.length);
        const sorted = values.toSorted((one, other) => one - other);
        expect(heap.first()).toBe(sorted[0]);
        expect(values.map(() => heap.pop())).toEqual(sorted);
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });
});

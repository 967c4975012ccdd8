import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criticalChain, findTimes } from "./critical-path";
import { type Edge, buildGraph } from "./graph";

/** Name, duration, and what it waits for; in the order of the book. */
type Listed = [name: string, duration: number, before?: string];

interface Published {
  where: string;
  activities: Listed[];
  finish: number;
  critical: string;
  /** Early start, early finish, late start, late finish, slack, as printed. */
  table: Record<string, [number, number, number, number, number]>;
}

const HILLIER: Published = {
  where:
    "Hillier and Lieberman, Introduction to Operations Research: Reliable Construction Co., in weeks",
  activities: [
    ["A", 2],
    ["B", 4, "A"],
    ["C", 10, "B"],
    ["D", 6, "C"],
    ["E", 4, "C"],
    ["F", 5, "E"],
    ["G", 7, "D"],
    ["H", 9, "EG"],
    ["I", 7, "C"],
    ["J", 8, "FI"],
    ["K", 4, "J"],
    ["L", 5, "J"],
    ["M", 2, "H"],
    ["N", 6, "KL"],
  ],
  finish: 44,
  critical: "ABCEFJLN",
  table: {
    A: [0, 2, 0, 2, 0],
    B: [2, 6, 2, 6, 0],
    C: [6, 16, 6, 16, 0],
    D: [16, 22, 20, 26, 4],
    E: [16, 20, 16, 20, 0],
    F: [20, 25, 20, 25, 0],
    G: [22, 29, 26, 33, 4],
    H: [29, 38, 33, 42, 4],
    I: [16, 23, 18, 25, 2],
    J: [25, 33, 25, 33, 0],
    K: [33, 37, 34, 38, 1],
    L: [33, 38, 33, 38, 0],
    M: [38, 40, 42, 44, 4],
    N: [38, 44, 38, 44, 0],
  },
};

const HEIZER: Published = {
  where: "Heizer and Render, Operations Management: Milwaukee Paper Manufacturing, in weeks",
  activities: [
    ["A", 2],
    ["B", 3],
    ["C", 2, "A"],
    ["D", 4, "AB"],
    ["E", 4, "C"],
    ["F", 3, "C"],
    ["G", 5, "DE"],
    ["H", 2, "FG"],
  ],
  finish: 15,
  critical: "ACEGH",
  table: {
    A: [0, 2, 0, 2, 0],
    B: [0, 3, 1, 4, 1],
    C: [2, 4, 2, 4, 0],
    D: [3, 7, 4, 8, 1],
    E: [4, 8, 4, 8, 0],
    F: [4, 7, 10, 13, 6],
    G: [8, 13, 8, 13, 0],
    H: [13, 15, 13, 15, 0],
  },
};

const WINSTON: Published = {
  where: "Winston, Operations Research, Applications and Algorithms: Widgetco, in days",
  activities: [
    ["A", 6],
    ["B", 9],
    ["C", 8, "AB"],
    ["D", 7, "AB"],
    ["E", 10, "D"],
    ["F", 12, "CE"],
  ],
  finish: 38,
  critical: "BDEF",
  table: {
    A: [0, 6, 3, 9, 3],
    B: [0, 9, 0, 9, 0],
    C: [9, 17, 18, 26, 9],
    D: [9, 16, 9, 16, 0],
    E: [16, 26, 16, 26, 0],
    F: [26, 38, 26, 38, 0],
  },
};

function laidOut(activities: readonly Listed[]) {
  const names = activities.map(([name]) => name);
  const edges = activities.flatMap(([, , before = ""], to) =>
    Array.from(before, (name) => ({ from: names.indexOf(name), to })),
  );
  const durations = activities.map(([, duration]) => duration);
  const times = findTimes(buildGraph(names.length, edges), durations);
  return { names, times, chain: criticalChain(times).map((node) => names[node]!) };
}

describe.each([HILLIER, HEIZER, WINSTON])("$where", ({ activities, finish, critical, table }) => {
  const { names, times, chain } = laidOut(activities);

  it("ends when the book says, along the path it names", () => {
    expect(times.finish).toBe(finish);
    expect(chain.join("")).toBe(critical);
  });

  it("has the early and late times and the slack of the book", () => {
    const { earlyStart, earlyFinish, lateStart, lateFinish, slack } = times;
    const found = names.map((name, node) => [
      name,
      [earlyStart, earlyFinish, lateStart, lateFinish, slack].map((values) => values[node]),
    ]);
    expect(Object.fromEntries(found)).toEqual(table);
  });
});

describe("the variances that the books print", () => {
  /** By the book's own rule: a third of the range is two standard deviations. */
  const variance = ([low, , high]: [number, number, number]) => ((high - low) / 6) ** 2;
  const mean = ([low, likely, high]: [number, number, number]) => (low + 4 * likely + high) / 6;

  it.each<[where: string, book: Published, expected: number, points: [number, number, number][]]>([
    [
      "Hillier and Lieberman: 9 weeks²",
      HILLIER,
      9,
      [
        [1, 2, 3],
        [2, 3.5, 8],
        [6, 9, 18],
        [4, 5.5, 10],
        [1, 4.5, 5],
        [4, 4, 10],
        [5, 6.5, 11],
        [5, 8, 17],
        [3, 7.5, 9],
        [3, 9, 9],
        [4, 4, 4],
        [1, 5.5, 7],
        [1, 2, 3],
        [5, 5.5, 9],
      ],
    ],
    [
      "Heizer and Render: 3.11 weeks²",
      HEIZER,
      3.11,
      [
        [1, 2, 3],
        [2, 3, 4],
        [1, 2, 3],
        [2, 4, 6],
        [1, 4, 7],
        [1, 2, 9],
        [3, 4, 11],
        [1, 2, 3],
      ],
    ],
  ])("%s", (_, { activities, finish }, expected, points) => {
    const listed = activities.map(
      ([name, , before], at): Listed => [name, mean(points[at]!), before],
    );
    const { names, times, chain } = laidOut(listed);
    expect(times.finish).toBeCloseTo(finish, 9);
    const sum = chain.reduce((all, name) => all + variance(points[names.indexOf(name)]!), 0);
    expect(sum).toBeCloseTo(expected, 2);
  });
});

describe("free slack", () => {
  it("is what nothing that waits for it notices", () => {
    const { names, times } = laidOut(HILLIER.activities);
    const free = Object.fromEntries(names.map((name, node) => [name, times.freeSlack[node]]));
    expect(free).toMatchObject({ D: 0, G: 0, H: 0, M: 4, I: 2, K: 1 });
  });
});

describe("a graph with circles", () => {
  const edges = (...pairs: [number, number, boolean?][]): Edge[] =>
    pairs.map(([from, to, loose = false]) => ({ from, to, loose }));

  it("names each circle and orders the rest", () => {
    const graph = buildGraph(5, edges([0, 1], [1, 2], [2, 1], [2, 3], [4, 4]));
    expect(graph.cycles).toEqual([[1, 2], [4]]);
    expect([...graph.order]).toHaveLength(5);
    expect(findTimes(graph, [1, 2, 4, 8, 16]).finish).toBe(16);
    expect([...findTimes(graph, [1, 2, 4, 8, 16]).earlyStart]).toEqual([0, 1, 0, 4, 0]);
  });

  it("gives up loose edges first", () => {
    const graph = buildGraph(3, edges([0, 1], [1, 2], [2, 0, true]));
    expect(graph.cycles).toEqual([[0, 1, 2]]);
    expect(findTimes(graph, [1, 1, 1]).finish).toBe(3);
  });

  it("is nothing where there is nothing", () => {
    const times = findTimes(buildGraph(0, []), []);
    expect(times.finish).toBe(0);
    expect(criticalChain(times)).toEqual([]);
  });
});

const tangle = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc.record({
    durations: fc.array(fc.nat(20), { minLength: size, maxLength: size }),
    edges: fc.array(
      fc.record({ from: fc.nat(size - 1), to: fc.nat(size - 1), loose: fc.boolean() }),
      { maxLength: 30 },
    ),
  }),
);
const straight = tangle.map(({ durations, edges }) => ({
  durations,
  edges: edges.filter(({ from, to }) => from < to),
}));

describe("for every network", () => {
  it("whatever its edges, it comes to an end with early times no later than late ones", () => {
    fc.assert(
      fc.property(tangle, ({ durations, edges }) => {
        const times = findTimes(buildGraph(durations.length, edges), durations);
        durations.forEach((_, node) => {
          expect(times.earlyStart[node]).toBeLessThanOrEqual(times.lateStart[node]!);
          expect(times.freeSlack[node]).toBeLessThanOrEqual(times.slack[node]!);
          expect(times.freeSlack[node]).toBeGreaterThanOrEqual(0);
        });
        const chain = criticalChain(times);
        expect(chain.reduce((sum, node) => sum + durations[node]!, 0)).toBe(times.finish);
        expect(chain.map((node) => times.slack[node])).toEqual(chain.map(() => 0));
      }),
    );
  });

  it("one more edge never makes it end earlier", () => {
    fc.assert(
      fc.property(straight, fc.nat(11), fc.nat(11), ({ durations, edges }, one, other) => {
        const size = durations.length;
        const [from, to] = [Math.min(one, other) % size, Math.max(one, other) % size];
        const before = findTimes(buildGraph(size, edges), durations).finish;
        const more = from < to ? [...edges, { from, to, loose: true }] : edges;
        const after = findTimes(buildGraph(size, more), durations).finish;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("the order of its rows and of its edges changes nothing", () => {
    fc.assert(
      fc.property(straight, fc.infiniteStream(fc.nat()), ({ durations, edges }, numbers) => {
        const size = durations.length;
        const keys = [...numbers.take(size)];
        const places = [...durations.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);
        const placeOf = (node: number) => places.indexOf(node);
        const moved = edges
          .map((edge) => ({ from: placeOf(edge.from), to: placeOf(edge.to) }))
          .reverse();
        const one = findTimes(buildGraph(size, edges), durations);
        const other = findTimes(
          buildGraph(size, moved),
          places.map((node) => durations[node]!),
        );
        durations.forEach((_, node) => {
          expect(other.earlyStart[placeOf(node)]).toBe(one.earlyStart[node]);
          expect(other.slack[placeOf(node)]).toBe(one.slack[node]);
        });
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Placement } from "./data";
import { type Going, standsOf } from "./place-many";

const ALL = [
  row("a", "0", "a1"),
  row("b", "0", "a2"),
  row("c", "1", "a3"),
  row("d", "1", "a4"),
  row("e", null, "a5"),
];

function row(id: string, phaseKey: string | null, position: string, list: string | null = null) {
  return { id, key: id, phaseKey, position, list, isArchived: false };
}

function order(ids: string[], going: Going, all: readonly Placement[] = ALL): string {
  const moves = new Map(standsOf(all, ids, going).map(({ then }) => [then.id, then]));
  const after = all.map((one) => moves.get(one.id) ?? one);
  expect(new Set(after.map(({ position }) => position)).size).toBe(all.length);
  return after
    .sort((one, other) => (one.position < other.position ? -1 : 1))
    .map(({ id, phaseKey }) => `${id}${phaseKey ?? "-"}`)
    .join(" ");
}

describe("many that go to another place", () => {
  it.each<[string[], Going, string]>([
    [["a", "b"], { behind: ["c"] }, "c1 a0 b0 d1 e-"],
    [["b", "a"], { behind: ["c"] }, "c1 b0 a0 d1 e-"],
    [["a", "e"], { phaseKey: "1", behind: ["c", "d"] }, "b0 c1 d1 a1 e1"],
    [["d", "b"], { behind: [] }, "b0 a0 d1 c1 e-"],
    [["d", "c"], { behind: [] }, "a0 b0 e- d1 c1"],
    [["a", "d"], { phaseKey: "0", behind: [] }, "a0 d0 b0 c1 e-"],
    [["a", "c"], { phaseKey: "2", behind: [] }, "b0 d1 e- a2 c2"],
    [["a", "b"], { phaseKey: null, behind: null }, "a- b- c1 d1 e-"],
    [["a", "b"], { behind: [] }, "a0 b0 c1 d1 e-"],
    [["b", "c"], { behind: ["a"] }, "a0 b0 c1 d1 e-"],
    [["b", "nothing"], { behind: ["nowhere"] }, "b0 a0 c1 d1 e-"],
  ])("%j by %j", (ids, going, after) => {
    expect(order(ids, going)).toBe(after);
  });

  it("touches none that stand there already", () => {
    const moves = standsOf(ALL, ["b", "c"], { behind: ["a"] });
    expect(moves.every(({ own, then }) => own.position === then.position)).toBe(true);
  });

  it("go each behind the last of its list, and what belongs to no phase keeps its own", () => {
    const all = [
      row("x", "0", "a1", "exit"),
      row("n", "0", "a2", "entrance"),
      row("y", "1", "a3", "exit"),
      row("r", null, "a4", "readiness"),
      row("s", null, "a5", "readiness"),
    ];
    expect(order(["x", "n"], { phaseKey: "1", behind: ["y"] }, all)).toBe("y1 x1 r- s- n1");
    expect(order(["x", "n"], { phaseKey: "2", behind: [] }, all)).toBe("y1 r- s- x2 n2");
    expect(order(["s"], { phaseKey: null, behind: [] }, all)).toBe("x0 n0 y1 s- r-");
  });
});

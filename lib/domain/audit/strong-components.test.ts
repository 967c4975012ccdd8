import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strongComponents } from "./strong-components";

const groups = (next: number[][]) =>
  strongComponents(next).map((group) => [...group].sort((one, other) => one - other));

describe("strong components", () => {
  it("are single nodes where nothing leads back, what is led to first", () => {
    expect(groups([[1], [2], []])).toEqual([[2], [1], [0]]);
    expect(groups([])).toEqual([]);
  });

  it("hold together what leads back to itself, through however many nodes", () => {
    expect(groups([[1], [2], [0, 3], []])).toEqual([[3], [0, 1, 2]]);
    expect(groups([[1], [0], [3], [2]])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("join cycles that share a node", () => {
    expect(groups([[1], [0, 2], [1]])).toEqual([[0, 1, 2]]);
  });

  it("do not run out of room on a chain of a hundred thousand", () => {
    const length = 100_000;
    const ring = Array.from({ length }, (_, node) => [(node + 1) % length]);
    expect(strongComponents(ring)).toHaveLength(1);
    expect(strongComponents([...ring.slice(0, -1), []])).toHaveLength(length);
  });

  it("are what one finds by walking from every node", () => {
    const graph = fc.integer({ min: 1, max: 8 }).chain((size) =>
      fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(graph, (next) => {
        const found = strongComponents(next);
        const position = new Map(found.flatMap((group, at) => group.map((node) => [node, at])));
        expect(position.size).toBe(next.length);
        next.forEach((_, one) => {
          next.forEach((_, other) => {
            const together = reaches(next, one, other) && reaches(next, other, one);
            const same = position.get(one) === position.get(other);
            expect(same).toBe(one === other || together);
            if (reaches(next, one, other)) {
              expect(position.get(one)).toBeGreaterThanOrEqual(position.get(other)!);
            }
          });
        });
      }),
    );
  });
});

function reaches(next: number[][], from: number, to: number): boolean {
  const seen = new Set<number>();
  const queue = [...next[from]!];
  for (const node of queue) {
    if (seen.has(node)) continue;
    seen.add(node);
    queue.push(...next[node]!);
  }
  return seen.has(to);
}

import { describe, expect, it } from "vitest";
import { runsFixtures } from "../runs/fixtures";
import { mergeRuns } from "./merge-runs";

const [line] = runsFixtures.full.rows;
if (!line) throw new Error("There is no run to make others of.");
const runs = (...ids: number[]) => ids.map((id) => ({ ...line, id: String(id) }));
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => Number(id));
const merge = (held: number[], read: number[], total = read.length) => {
  const { shown, fresh } = mergeRuns(
    { rows: runs(...held), total: held.length },
    runs(...read),
    total,
  );
  return [idsOf(shown), fresh];
};

describe("runs that somebody reads", () => {
  it.each<[string, number[], number[], [number[], number]]>([
    ["nothing is new", [3, 2, 1], [3, 2, 1], [[3, 2, 1], 0]],
    ["two came in above", [3, 2, 1], [5, 4, 3, 2, 1], [[3, 2, 1], 2]],
    ["what fell out of the page that was read again stays", [3, 2, 1], [5, 4, 3], [[3, 2, 1], 2]],
    ["older ones follow below", [3, 2], [3, 2, 1], [[3, 2, 1], 0]],
    ["nobody read any yet", [], [2, 1], [[2, 1], 0]],
  ])("%s", (_, held, read, is) => {
    expect(merge(held, read)).toEqual(is);
  });

  it("stay where more came in than are read at once, and all of those are counted", () => {
    expect(merge([3, 2, 1], [120, 119, 118], 120)).toEqual([[3, 2, 1], 117]);
  });

  it("say what is so now", () => {
    const [row] = runs(1);
    if (!row) throw new Error("There is none.");
    const now = [{ ...row, marks: ["newer runs took over"] }];
    expect(mergeRuns({ rows: [row], total: 1 }, now, 1).shown).toEqual(now);
  });
});

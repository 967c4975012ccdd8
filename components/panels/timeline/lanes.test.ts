import { describe, expect, it } from "vitest";
import { timelineFixtures } from "./fixtures";
import { footOf, lanesIn, triggersOf } from "./lanes";

const full = timelineFixtures.full!;
const [first, last] = full.range!;

describe("labels of days that concern everything", () => {
  it("stand below for the target and what is stated, above for triggers", () => {
    expect(footOf(full, null).map(({ id }) => id)).toEqual(["today", "option-mvp", "target"]);
    expect(triggersOf(full, null).map(({ id }) => id)).toEqual(["due team", "then team"]);
    expect(footOf({ ...full, range: null }, null)).toEqual([]);
    expect(lanesIn([])).toBe(0);
  });

  it("get a line of their own where they would run into each other", () => {
    const mark = (id: string, day: number) => ({
      id,
      kind: "target" as const,
      day,
      label: `a label as long as this, ${id}`,
      words: "",
    });
    const marks = [mark("a", first + 100), mark("b", first + 102), mark("c", first + 200)];
    const foot = footOf({ ...full, today: first + 20, marks }, null);
    const lanes = Object.fromEntries(foot.map(({ id, lane }) => [id, lane]));
    expect(lanes).toEqual({ today: 0, a: 0, b: 1, c: 0 });
    expect(lanesIn(foot)).toBe(2);
  });

  it("stand on the side on which there is room", () => {
    const mark = {
      kind: "consequence" as const,
      label: "26 Jun if there is nobody left",
      words: "",
    };
    const sides = triggersOf(
      {
        ...full,
        marks: [
          { ...mark, id: "early", day: first + 5 },
          { ...mark, id: "late", day: last },
        ],
      },
      "week",
    ).map(({ side }) => side);
    expect(sides).toEqual(["after", "before"]);
    expect(footOf({ ...full, today: first - 1, marks: [] }, null)[0]).toMatchObject({
      side: "after",
    });
  });
});

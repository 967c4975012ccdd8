import { describe, expect, it } from "vitest";
import { compareOptions } from "@/lib/domain/economics/compare-options";
import { option } from "@/lib/testing/option-terms";
import { plotExpectedCost } from "./expected-cost-plot";
import { FOUR_OPTIONS, LIKELY_OPTIONS, SEVEN_OPTIONS } from "./money-fixtures";

const drawn = (terms = FOUR_OPTIONS) => plotExpectedCost(compareOptions(terms), "USD");

describe("the drawing of what options are expected to cost", () => {
  const { plot, table, unit } = drawn()!;

  it("runs to what a failure is said to cost at most, and as high as the two cheapest need", () => {
    expect(plot.x.ticks.map(({ text }) => text)).toEqual(["0", "500", "1,000", "1,500", "2,000"]);
    expect(plot.y.ticks.map(({ text }) => text)).toEqual(["0", "250", "500", "750", "1,000"]);
    expect(unit).toBe("$\u00a0K");
  });

  it("hatches the break-even and lies on what a failure is said to cost", () => {
    expect(plot.bands).toMatchObject([
      { texture: "sunk", from: 0.25, to: 1 },
      { texture: "hatch", from: 0.1875, to: 0.25 },
    ]);
    expect(plot.marks).toEqual([{ x: 0.21875, y: expect.closeTo(0.284375, 6) as number }]);
  });

  it("draws every option thin and the cheapest heavy, from nothing to the end", () => {
    expect(plot.lines.map(({ id, weight }) => [id, weight])).toEqual([
      ["1", "thin"],
      ["2", "thin"],
      ["3", "thin"],
      ["4", "thin"],
      ["the cheapest", "heavy"],
    ]);
    expect(plot.lines.at(-1)?.points.map(({ x }) => x)).toEqual([
      0,
      expect.closeTo(0.1346, 4) as number,
      expect.closeTo(0.1346, 4) as number,
      0.21875,
      0.21875,
      1,
    ]);
  });

  it("names a line where it leaves the drawing, in full where there is room", () => {
    const labels = plot.labels.map(({ side, text, strong }) => [side, text, strong]);
    expect(labels).toEqual([
      ["right", "4 Full production hardening", true],
      ["right", "3 Reliability foundation", false],
      ["top", "1 Deploy now", false],
      ["top", "2 Critical fixes only", false],
      ["top", "375–500", true],
    ]);
    const many = drawn(SEVEN_OPTIONS)!.plot.labels.filter(({ side }) => side === "right");
    const places = many.map(({ at }) => at);
    for (const [index, at] of places.slice(1).entries()) {
      expect(at - (places[index] ?? 0)).toBeGreaterThan(0.1);
    }
  });

  it("says the same in a table, the cheapest marked and the break-even among the rows", () => {
    expect(table.rows.map(({ loss, note }) => [loss, note])).toEqual([
      ["0", null],
      ["438", "break-even"],
      ["500", null],
      ["1,000", null],
      ["1,500", null],
      ["2,000", null],
    ]);
    expect(table.rows[1]?.cells).toEqual([
      { text: "394", cheapest: false },
      { text: "350", cheapest: false },
      { text: "284", cheapest: true },
      { text: "284", cheapest: true },
    ]);
    expect(plot.label).toContain(
      "option 1 from 0 to 269, option 3 from 269 to 438, option 4 from 438 up",
    );
  });
});

it("rings the place where the lines that are drawn cross, also by likely amounts", () => {
  const { plot, point } = drawn(LIKELY_OPTIONS)!;
  expect(point).toBe("likely");
  const [mark] = plot.marks;
  const heavy = plot.lines.at(-1)?.points ?? [];
  expect(heavy.some(({ x }) => Math.abs(x - (mark?.x ?? 0)) < 1e-6)).toBe(true);
});

it("names lines by their keys where their names have no room", () => {
  const many = [...SEVEN_OPTIONS, ...SEVEN_OPTIONS].map((one, at) => ({
    ...one,
    key: String(at),
    probabilityPercent: 80 + at,
  }));
  const right = drawn(many)!.plot.labels.filter(({ side }) => side === "right");
  expect(right.length).toBeGreaterThan(8);
  expect(right.every(({ text, short }) => text === short)).toBe(true);
});

it("there is nothing to draw of fewer than two options with a cost and a chance", () => {
  expect(drawn([])).toBeNull();
  expect(drawn([option("a"), option("b", { probabilityPercent: null })])).toBeNull();
  expect(drawn([option("a"), option("b", { cost: null })])).toBeNull();
});

it("options that cost nothing and cannot fail are drawn too", () => {
  const sure = { probabilityPercent: 100, failureLoss: null };
  const { plot } = drawn([option("a", sure), option("b", sure)])!;
  for (const { points } of plot.lines) {
    for (const { x, y } of points) expect([x, y].every(Number.isFinite)).toBe(true);
  }
});

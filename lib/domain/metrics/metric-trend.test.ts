import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import type { Metric, Sample } from "../project";
import { metricTrend } from "./metric-trend";

type Part = Partial<Sample>;

/** A sample a day, in this order. */
function trend(metric: Partial<Metric>, ...samples: Part[]) {
  const project = buildProject({
    metrics: [{ key: "m", ...metric }],
    samples: samples.map((row, index) => ({
      metricKey: "m",
      takenOn: `2026-03-${String(index + 1).padStart(2, "0")}`,
      ...row,
    })),
  });
  return metricTrend(project, project.metrics[0]!);
}

const at = (value: number, row: Part = {}): Part => ({ low: value, high: value, ...row });
const between = (low: number, high: number): Part => ({ low, high });
const of = (part: number, outOf: number): Part => at(part, { outOf });

describe("a metric, by its last two readings,", () => {
  it.each<[string, Partial<Metric>, Part, Part, string]>([
    ["more is better above", { comparator: ">", target: 80 }, at(70), at(75), "improving"],
    ["less is worse at least", { comparator: ">=", target: 80 }, at(90), at(85), "worsening"],
    ["less is better below", { comparator: "<", target: 100 }, at(200), at(150), "improving"],
    ["more is worse at most", { comparator: "<=", target: 3 }, at(1), at(2), "worsening"],
    ["the same is steady", { comparator: "<", target: 3 }, at(2), at(2), "steady"],
    ["also without a target", { comparator: ">" }, at(1), at(2), "improving"],
    [
      "nearer to a figure, from below",
      { comparator: "=", target: 13 },
      at(10),
      at(12),
      "improving",
    ],
    ["nearer to a figure, from above", { comparator: "=", target: 0 }, at(4), at(3), "improving"],
    ["past a figure, as far away", { comparator: "=", target: 5 }, at(4), at(6), "steady"],
    [
      "beyond a range",
      { comparator: "between", target: 4, targetHigh: 6 },
      at(7),
      at(9),
      "worsening",
    ],
    [
      "into a range",
      { comparator: "between", target: 4, targetHigh: 6 },
      at(3),
      at(5),
      "improving",
    ],
    ["within a range", { comparator: "between", target: 4, targetHigh: 6 }, at(4), at(6), "steady"],
    ["above an open range", { comparator: "between", target: 4 }, at(5), at(99), "steady"],
    ["a smaller deviation", { comparator: "within", target: 5 }, at(-50), at(20), "improving"],
    [
      "a narrower deviation",
      { comparator: "within" },
      between(-50, 50),
      between(-5, 5),
      "improving",
    ],
    ["both ends of a range", { comparator: ">" }, between(60, 70), between(65, 80), "improving"],
    ["one end of a range", { comparator: ">" }, between(60, 70), between(60, 75), "improving"],
    ["ends that part", { comparator: ">" }, between(60, 70), between(55, 80), "unclear"],
    ["a larger share", { comparator: ">=", target: 3 }, of(1, 3), of(2, 4), "improving"],
    ["the same share", { comparator: "=", target: 3 }, of(1, 3), of(2, 6), "steady"],
    ["a share that should be small", { comparator: "<" }, of(2, 10), of(2, 8), "worsening"],
    [
      "a share within bounds",
      { comparator: "between", target: 1 },
      of(1, 3),
      of(2, 3),
      "improving",
    ],
  ])("%s", (_, metric, before, after, direction) => {
    expect(trend(metric, before, after)).toMatchObject({ direction });
  });

  it("says which two were compared", () => {
    expect(trend({ comparator: ">" }, at(1), at(9), at(4))).toMatchObject({
      direction: "worsening",
      from: { low: 9, takenOn: "2026-03-02" },
      to: { low: 4, takenOn: "2026-03-03" },
    });
  });

  it("passes over readings of another basis", () => {
    const said = at(99, { basis: "stated" });
    expect(trend({ comparator: ">" }, at(1), said, at(4))).toMatchObject({
      direction: "improving",
      from: { low: 1 },
    });
  });
});

describe("there is no trend", () => {
  it.each<[string, Partial<Metric>, Part[]]>([
    ["without a sample", { comparator: ">" }, []],
    ["of one sample", { comparator: ">", target: 80 }, [at(70)]],
    [
      "of two samples of one day",
      { comparator: ">" },
      [at(70, { takenOn: "2026-03-09" }), at(75, { takenOn: "2026-03-09" })],
    ],
    [
      "from what was stated to what was measured",
      { comparator: ">" },
      [at(9, { basis: "stated" }), at(5)],
    ],
    ["of words", { comparator: "is", targetText: "full" }, [{ text: "none" }, { text: "full" }]],
    ["of figures that stand for words", { comparator: "is" }, [at(1), at(2)]],
    ["from a figure to words", { comparator: ">" }, [at(1), { text: "unknown" }]],
    ["from words to a figure", { comparator: ">" }, [{ text: "unknown" }, at(1)]],
    ["from a share to a figure", { comparator: ">" }, [of(1, 3), at(2)]],
    ["towards a figure that nobody has named", { comparator: "=" }, [at(1), at(2)]],
  ])("%s", (_, metric, samples) => {
    expect(trend(metric, ...samples)).toBeNull();
  });
});

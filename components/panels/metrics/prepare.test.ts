import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { prepareMetrics } from "./prepare";

const prepare = (parts: ProjectParts) => prepareMetrics(buildProject(parts), NOW);
const metric = { key: "coverage", comparator: ">", target: 80, unit: "%" } as const;
const sample = { metricKey: "coverage", low: 89, high: 89, takenOn: "2026-03-14" };

describe("a metric", () => {
  it("that was never sampled is unknown, and says so", () => {
    expect(prepare({ metrics: [metric] })).toMatchObject({
      href: "/projects/example/metrics",
      rows: [
        {
          href: "/projects/example/metrics#metric-coverage",
          current: "unknown",
          target: "> 80\u00a0%",
          standing: "unknown",
          asOf: "never",
        },
      ],
      note: "0 of 1 proved",
    });
  });

  it("that was measured stands with its figure and its day", () => {
    expect(prepare({ metrics: [metric], samples: [sample] })).toMatchObject({
      rows: [
        {
          current: "89\u00a0%",
          standing: "proved",
          status: "met",
          line: { points: [89], targets: [80], hollow: false, label: "89\u00a0% once" },
        },
      ],
      note: "1 of 1 proved",
    });
  });

  it("that is met by word only is not proved", () => {
    const { note } = prepare({
      metrics: [metric, { key: "other" }],
      samples: [{ ...sample, basis: "stated" }],
    });
    expect(note).toBe("0 of 2 proved, 1 met by word only");
  });

  it("that was met too long ago is not proved either", () => {
    const { note } = prepare({
      metrics: [{ ...metric, cadenceDays: 1 }],
      samples: [{ ...sample, takenOn: "2026-01-01" }],
    });
    expect(note).toBe("0 of 1 proved, 1 met once, and stale");
  });

  it("is drawn with both ends of the range it is wanted in", () => {
    const between = { ...metric, comparator: "between", targetHigh: 90 } as const;
    const samples = [{ ...sample, low: 70, high: 80, takenOn: "2026-03-01" }, sample];
    expect(prepare({ metrics: [between], samples }).rows[0]?.line).toEqual({
      points: [75, 89],
      targets: [80, 90],
      hollow: false,
      label: "2 samples, from 70–80\u00a0% to 89\u00a0%",
    });
  });

  it("in words has no line", () => {
    const words = { key: "coverage", comparator: "is", targetText: "full" } as const;
    const read = { ...sample, low: null, high: null, text: "leaks" };
    expect(prepare({ metrics: [words], samples: [read] }).rows).toMatchObject([
      {
        current: "leaks",
        target: "full",
        inWords: true,
        line: { points: [null], targets: [], label: "no figure" },
      },
    ]);
  });
});

it("the hundredth metric is left to its page, and what asks for somebody stands before", () => {
  const metrics = Array.from({ length: 100 }, (_, index) => ({ ...metric, key: `m${index}` }));
  const samples = [
    { ...sample, metricKey: "m0" },
    { ...sample, metricKey: "m99", low: 1, high: 1 },
  ];
  const { rows, more, note } = prepare({ metrics, samples });
  expect(rows.map(({ key }) => key).slice(0, 3)).toEqual(["m99", "m1", "m2"]);
  expect(rows).toHaveLength(12);
  expect(more).toBe(88);
  expect(note).toBe("1 of 100 proved");
});

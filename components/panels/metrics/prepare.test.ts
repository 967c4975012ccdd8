import { describe, expect, it } from "vitest";
import { buildProject, NOW, type ProjectParts } from "@/lib/testing/project-builder";
import { prepareMetrics } from "./prepare";

const prepare = (parts: ProjectParts) => prepareMetrics(buildProject(parts), NOW);
const metric = { key: "coverage", comparator: ">", target: 80, unit: "%" } as const;
const sample = { metricKey: "coverage", low: 89, high: 89, takenOn: "2026-03-14" };

describe("a metric", () => {
  it("that was never sampled is unknown, and says so", () => {
    expect(prepare({ metrics: [metric] })).toMatchObject({
      rows: [{ current: "unknown", target: "> 80\u00a0%", state: "unknown", asOf: "never" }],
      note: "0 of 1 proved",
    });
  });

  it("that was measured stands with its figure and its day", () => {
    expect(prepare({ metrics: [metric], samples: [sample] })).toMatchObject({
      rows: [{ current: "89\u00a0%", state: "met", basis: "measured", trend: [89] }],
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

  it.each([
    [{ low: 50, high: 100 }, {}, "50–100\u00a0%"],
    [{ low: 1, high: 1, outOf: 3 }, {}, "1 of 3"],
    [{ low: 50, high: 50 }, { comparator: "within" }, "± 50\u00a0%"],
    [{ low: null, high: null, text: "leaks" }, { comparator: "is" }, "leaks"],
  ] as const)("writes its sample as it was read", (read, rule, words) => {
    const [row] = prepare({
      metrics: [{ ...metric, ...rule }],
      samples: [{ ...sample, ...read }],
    }).rows;
    expect(row?.current).toBe(words);
  });
});

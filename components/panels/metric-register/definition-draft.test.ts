import { describe, expect, it } from "vitest";
import type { MetricDefinition } from "@/lib/features/metrics/schema";
import {
  asComparator,
  type DefinitionDraft,
  NOTHING_ASKED,
  readDraft,
  toDraft,
} from "./definition-draft";

const figures: MetricDefinition = {
  name: "Latency",
  category: "Technical",
  unit: "ms",
  comparator: "<",
  target: 200,
  targetHigh: null,
  targetText: null,
  baseline: 340.5,
  cadenceDays: 7,
};

const NOTHING = { target: null, targetHigh: null, baseline: null, targetText: null };

describe("the fields of a definition", () => {
  it.each<MetricDefinition>([
    figures,
    { ...figures, comparator: "between", targetHigh: 300 },
    { ...figures, comparator: ">=", unit: null, target: 3, targetHigh: 3 },
    { ...figures, ...NOTHING, comparator: "is", unit: null, targetText: "full" },
  ])("say what was put in them: %j", (definition) => {
    expect(readDraft(toDraft(definition))).toEqual({ definition, problems: {} });
  });

  it("say nothing where they are not asked for", () => {
    const draft = { ...toDraft(figures), comparator: "is", targetText: "full" } as const;
    expect(readDraft(draft).definition).toMatchObject({
      ...NOTHING,
      unit: null,
      targetText: "full",
    });
    const within = { ...toDraft(figures), comparator: "within", targetHigh: "9" } as const;
    expect(readDraft(within).definition).toMatchObject({ target: 200, targetHigh: null });
  });

  it("take blanks for nothing, and units for units", () => {
    const draft = {
      ...toDraft(NOTHING_ASKED),
      name: " Latency ",
      unit: " ms ",
      target: "200 ms",
      baseline: " ",
    };
    expect(readDraft(draft)).toEqual({
      definition: {
        ...NOTHING,
        name: "Latency",
        category: null,
        unit: "ms",
        comparator: ">=",
        target: 200,
        cadenceDays: null,
      },
      problems: {},
    });
  });

  it.each<[Partial<DefinitionDraft>, object]>([
    [{ target: "many" }, { target: "One figure, as 99.9" }],
    [{ target: "3–4" }, { target: "One figure, as 99.9" }],
    [{ target: "3 of 4" }, { target: "One figure, as 99.9" }],
    [{ target: "99,9" }, { target: "Write decimals after a point, as 99.9" }],
    [{ baseline: "5 s", unit: "ms" }, { baseline: "This metric is read in ms, not in s" }],
    [{ cadenceDays: "weekly" }, { cadenceDays: "Whole days, as 7" }],
  ])("are told what in them is no figure: %j", (part, problems) => {
    expect(readDraft({ ...toDraft(NOTHING_ASKED), ...part }).problems).toEqual(problems);
  });
});

it("a comparator is one that there is", () => {
  expect(asComparator("within")).toBe("within");
  expect(asComparator("about")).toBe(">=");
});

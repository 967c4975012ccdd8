import { describe, expect, it } from "vitest";
import { addSampleInput, defineMetricInput, type MetricDefinition } from "./schema";

const figures = { name: "Coverage", comparator: ">", target: 80 } as const;
const words = { name: "Observability", comparator: "is", targetText: "full" } as const;

function problems(definition: object) {
  const result = defineMetricInput.safeParse({ slug: "harbour", definition });
  return result.success
    ? {}
    : Object.fromEntries(
        result.error.issues.map(({ path, message }) => [path.slice(1).join("."), message]),
      );
}

describe("what a metric asks for", () => {
  it.each<[string, Partial<MetricDefinition>]>([
    ["a figure", figures],
    ["words", words],
    ["a range", { ...figures, comparator: "between", target: 4, targetHigh: 6 }],
    ["a deviation", { ...figures, comparator: "within", target: 5 }],
    ["a share", { ...figures, comparator: ">=", target: 3, targetHigh: 3 }],
    ["a figure below zero", { ...figures, target: -3 }],
    ["with all there is", { ...figures, category: "Technical", baseline: 57, cadenceDays: 7 }],
  ])("%s is taken", (_, definition) => {
    expect(problems(definition)).toEqual({});
  });

  it.each<[string, object, Record<string, string>]>([
    ["without a name", { ...figures, name: " " }, { name: "Say what is measured" }],
    ["without a target", { ...figures, target: null }, { target: "Say what is wanted" }],
    ["without its words", { ...words, targetText: null }, { targetText: "Say what is wanted" }],
    [
      "with a figure beside words",
      { ...words, target: 3 },
      { target: "What is compared by words has no figure" },
    ],
    [
      "with words beside a figure",
      { ...figures, targetText: "full" },
      { targetText: "What is compared by figures has no words" },
    ],
    [
      "with half a range",
      { ...figures, comparator: "between" },
      { targetHigh: "Say where the range ends" },
    ],
    [
      "with a range the wrong way round",
      { ...figures, comparator: "between", targetHigh: 70 },
      { targetHigh: "The range ends before it begins" },
    ],
    [
      "with a deviation below nothing",
      { ...figures, comparator: "within", target: -5 },
      { target: "A deviation is 0 or more" },
    ],
    [
      "with a deviation out of a whole",
      { ...figures, comparator: "within", target: 5, targetHigh: 10 },
      { targetHigh: "A deviation is not counted out of a whole" },
    ],
    [
      "of fewer than are wanted",
      { ...figures, target: 4, targetHigh: 3 },
      { targetHigh: "Not fewer than are wanted" },
    ],
    ["fresh for no time", { ...figures, cadenceDays: 0 }, { cadenceDays: "One day or more" }],
    ["fresh for ever", { ...figures, cadenceDays: 3651 }, { cadenceDays: "At most 3650 days" }],
    ["fresh for half a day", { ...figures, cadenceDays: 0.5 }, { cadenceDays: "Whole days" }],
  ])("%s is refused", (_, definition, expected) => {
    expect(problems(definition)).toEqual(expected);
  });
});

it("a sample says its day and what it rests on, and may leave out its proof", () => {
  const sample = { slug: "harbour", metricId: crypto.randomUUID(), reading: {}, basis: "stated" };
  expect(addSampleInput.parse({ ...sample, takenOn: "2026-03-01" })).toMatchObject({
    reading: { low: null, high: null, outOf: null, text: null },
    proof: null,
  });
  expect(addSampleInput.safeParse({ ...sample, takenOn: "" }).error?.issues).toMatchObject([
    { path: ["takenOn"], message: "Say a day" },
  ]);
});

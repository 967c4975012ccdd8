import { describe, expect, it } from "vitest";
import {
  type Draft,
  draftOf,
  FACTS,
  readWork,
  type Work,
  type WorkKind,
  type Wrong,
} from "./draft";

const planned: Work[] = [
  {
    kind: "task",
    facts: {
      estimate: { low: 2, likely: null, high: 4.5, unit: "weeks" },
      actualHours: 12.5,
      plannedStartOn: "2026-03-16",
      plannedEndOn: null,
    },
  },
  {
    kind: "phase",
    facts: {
      estimate: null,
      plannedStartOn: null,
      plannedEndOn: "2026-03-20",
      notBeforeOn: "2026-03-18",
      deferred: true,
    },
  },
];
const [task, phase] = planned.map(draftOf) as [Draft, Draft];
const read = (part: Partial<Draft>) => readWork({ ...task, ...part });

describe("what the fields say", () => {
  it("is what was there, where nothing is written", () => {
    expect(readWork(task).facts).toEqual({
      ...planned[0]!.facts,
      notBeforeOn: null,
      deferred: false,
    });
    expect(readWork(phase).facts).toEqual({ ...planned[1]!.facts, actualHours: null });
  });

  it.each([
    ["", null],
    ["0", 0],
    ["7.25", 7.25],
  ])("of %j spent is %j hours", (spent, actualHours) => {
    expect(read({ spent }).facts?.actualHours).toBe(actualHours);
  });

  it.each<[Partial<Draft>, object | null]>([
    [{ low: "", high: "" }, null],
    [
      { low: "3", high: "" },
      { low: 3, likely: 3, high: 3, unit: "weeks" },
    ],
    [
      { low: "", likely: "3", high: "" },
      { low: 3, likely: 3, high: 3, unit: "weeks" },
    ],
    [
      { low: "1,5", high: "2.5" },
      { low: 1.5, likely: null, high: 2.5, unit: "weeks" },
    ],
    [
      { low: "1", likely: "2", unit: "hours" },
      { low: 1, likely: 2, high: 4.5, unit: "hours" },
    ],
  ])("of %j is the estimate %j", (part, estimate) => {
    expect(read(part).facts?.estimate).toEqual(estimate);
  });

  it.each<[Partial<Draft>, Wrong]>([
    [{ spent: "two days" }, { spent: "A number, such as 4 or 2.5" }],
    [{ low: "soon" }, { low: "A number, such as 4 or 2.5" }],
    [{ low: "-1" }, { low: "A number, such as 4 or 2.5" }],
    [{ low: "0.001" }, { low: "The smallest step is 0.01" }],
    [{ low: "2.500" }, { low: "2.500 can mean 2.5 or 2,500: write 2.5 or 2,500" }],
    [{ high: "9999999" }, { high: "A number, such as 4 or 2.5" }],
    [{ low: "", likely: "3" }, { low: "Say both ends" }],
    [{ likely: "3", high: "" }, { high: "Say both ends" }],
    [{ low: "5" }, { high: "Not less than the other end" }],
    [{ likely: "9" }, { likely: "Between the two ends" }],
    [{ endsOn: "2026-03-01" }, { endsOn: "It ends before it begins" }],
  ])("of %j is wrong: %j", (part, wrong) => {
    expect(read(part).wrong).toEqual(wrong);
  });
});

it.each<WorkKind>(["task", "phase"])("of a %s each field is told once", (kind) => {
  const fields = FACTS[kind].flatMap((fact) => fact.fields);
  expect(new Set(fields).size).toBe(fields.length);
});

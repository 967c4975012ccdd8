import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import type { Sample } from "../project";
import { sampleLine } from "./sample-line";

function line(cadenceDays: number | null, ...samples: Partial<Sample>[]) {
  const project = buildProject({
    metrics: [{ key: "m", cadenceDays }],
    samples: samples.map((row) => ({ metricKey: "m", ...row })),
  });
  return sampleLine(project, project.metrics[0]!).map((sample) => sample && sample.low);
}

const on = (day: number, value: number | null) => ({
  takenOn: `2026-03-${String(day).padStart(2, "0")}`,
  low: value,
  high: value,
  text: value === null ? "unknown" : null,
});

describe("the line of a metric's samples", () => {
  it.each<[string, number | null, ReturnType<typeof on>[], (number | null)[]]>([
    ["is empty without any", 7, [], []],
    ["stands oldest first", null, [on(9, 2), on(2, 1)], [1, 2]],
    ["has the last of a day", null, [on(2, 1), on(2, 5), on(3, 2)], [5, 2]],
    ["has a gap where no figure was read", null, [on(2, 1), on(3, null), on(4, 2)], [1, null, 2]],
    ["has a gap where a sample was due", 7, [on(1, 1), on(8, 2), on(16, 3)], [1, 2, null, 3]],
    ["knows nothing of what is due without a cadence", null, [on(1, 1), on(30, 2)], [1, 2]],
  ])("%s", (_, cadenceDays, samples, expected) => {
    expect(line(cadenceDays, ...samples)).toEqual(expected);
  });
});

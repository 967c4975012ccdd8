import { describe, expect, it } from "vitest";
import type { Metric, Sample } from "@/lib/domain/project";
import type { ToldSample, TrailEntry } from "@/lib/features/metrics/types";
import { buildProject, NOW, person } from "@/lib/testing/project-builder";
import { prepareMetricLog } from "./prepare-log";
import { wordChanges } from "./word-definition";

const lena = person("Lena", "1");
const otto = person("Otto", "2");

function prepare(
  metric: Partial<Metric>,
  samples: Partial<Sample>[],
  trail: TrailEntry[] = [],
  maySample = true,
) {
  const project = buildProject({
    metrics: [{ key: "m", name: "Coverage", unit: "%", comparator: ">", target: 80, ...metric }],
    samples: samples.map((row) => ({ metricKey: "m", by: lena, ...row })),
  });
  return prepareMetricLog(project, project.metrics[0]!, trail, { ...lena, maySample }, NOW);
}

const at = (value: number, takenOn: string, row: Partial<Sample> = {}) => ({
  low: value,
  high: value,
  takenOn,
  ...row,
});

const told: ToldSample = {
  id: "gone",
  by: "Otto",
  basis: "measured",
  low: 12,
  high: 12,
  outOf: null,
  text: null,
  takenOn: "2026-03-10",
  proof: null,
};

describe("the log of a metric", () => {
  it("has every sample, the newest first, of one day the one recorded last", () => {
    const { rows } = prepare({}, [
      at(89, "2026-03-14", { proof: "CI 7" }),
      at(70, "2026-03-02", { basis: "stated", by: otto }),
      at(90, "2026-03-14"),
    ]);
    expect(rows.map(({ value }) => value)).toEqual(["90\u00a0%", "89\u00a0%", "70\u00a0%"]);
    expect(rows[1]).toMatchObject({
      on: "Sat 14 Mar",
      against: "met",
      basis: "measured",
      by: "Lena",
      proof: "CI 7",
      corrected: [],
      takenBack: null,
    });
    expect(rows[2]).toMatchObject({ against: "not met", basis: "stated", by: "Otto" });
  });

  it("lets change what is one's own, and nothing for whoever may not", () => {
    const samples = [at(89, "2026-03-14"), at(70, "2026-03-02", { by: otto })];
    expect(prepare({}, samples).rows.map(({ own }) => own?.low ?? null)).toEqual([89, null]);
    expect(prepare({}, samples, [], false).rows.map(({ own }) => own)).toEqual([null, null]);
  });

  it("shows what was taken back where it stood, and that it counts no more", () => {
    const entry: TrailEntry = {
      id: "e1",
      kind: "taken back",
      by: otto,
      at: NOW,
      before: told,
      reason: "another build",
    };
    const { rows } = prepare({}, [at(89, "2026-03-14"), at(70, "2026-03-02")], [entry]);
    expect(rows.map(({ value, takenBack }) => [value, takenBack])).toEqual([
      ["89\u00a0%", null],
      ["12\u00a0%", "Taken back by Otto, 16 Mar 12:00: another build"],
      ["70\u00a0%", null],
    ]);
    expect(rows[1]).toMatchObject({ own: null, by: "Otto", against: "not met" });
  });

  it("shows at a corrected sample what stood there before, and why", () => {
    const entry: TrailEntry = {
      id: "e1",
      kind: "corrected",
      by: lena,
      at: NOW,
      before: { ...told, id: "samples-1", low: 8.9, high: 8.9 },
      after: { ...told, id: "samples-1", low: 89, high: 89 },
      reason: "the point was wrong",
    };
    const { rows } = prepare({}, [at(89, "2026-03-10"), at(70, "2026-03-02")], [entry]);
    expect(rows.map(({ corrected }) => corrected)).toEqual([
      [
        "Corrected by Lena, 16 Mar 12:00: the point was wrong. It was 8.9\u00a0%, measured, 10 Mar, no proof",
      ],
      [],
    ]);
  });

  it("tells what became of the metric itself", () => {
    const definition = {
      name: "Coverage",
      category: null,
      unit: "%",
      comparator: ">",
      target: 90,
      targetHigh: null,
      targetText: null,
      baseline: null,
      cadenceDays: null,
    } as const;
    const before = { id: "e2", by: otto, at: NOW, kind: "changed" } as const;
    const { changes } = prepare(
      {},
      [],
      [
        { ...before, before: definition, after: { ...definition, target: 80, cadenceDays: 14 } },
        { id: "e1", kind: "defined", by: lena, at: NOW },
      ],
    );
    expect(changes).toEqual([
      {
        id: "e2",
        who: "Changed by Otto, 16 Mar 12:00",
        what: ["target: > 90\u00a0% → > 80\u00a0%", "fresh for: ever → 14 days"],
      },
      { id: "e1", who: "Defined by Lena, 16 Mar 12:00", what: [] },
    ]);
    const other = {
      ...definition,
      name: "Coverage of tests",
      category: "Technical",
      unit: null,
      baseline: 57,
    };
    expect(wordChanges(definition, other)).toEqual([
      "name: Coverage → Coverage of tests",
      "category: none → Technical",
      "unit: % → none",
      "target: > 90\u00a0% → > 90",
      "baseline: none → 57",
    ]);
  });
});

describe("the drawing of a metric", () => {
  it("places samples by time and by figure, and breaks where one was due", () => {
    const { plot } = prepare({ cadenceDays: 7, baseline: 60 }, [
      at(60, "2026-02-04", { basis: "stated" }),
      at(70, "2026-02-24", { basis: "projected" }),
      at(100, "2026-03-02", { low: 80 }),
      at(90, "2026-03-16"),
    ]);
    expect(plot).toEqual({
      label: "Coverage, 4 samples from 60\u00a0% to 90\u00a0%, wanted > 80\u00a0%",
      points: [
        { at: 0, low: 0, high: 0, mark: "hollow" },
        null,
        { at: 0.5, low: 0.25, high: 0.25, mark: "hatched" },
        { at: 0.65, low: 0.5, high: 1, mark: "solid" },
        null,
        { at: 1, low: 0.75, high: 0.75, mark: "solid" },
      ],
      targets: [{ at: 0.5, label: "> 80\u00a0%" }],
      baseline: { at: 0, label: "baseline 60\u00a0%" },
      from: "Wed 4 Feb",
      to: "Mon 16 Mar",
    });
  });

  it("of one sample stands in the middle, between both ends of what is wanted", () => {
    const between = { comparator: "between", target: 70, targetHigh: 90 } as const;
    expect(prepare(between, [at(80, "2026-03-16")]).plot).toMatchObject({
      points: [{ at: 0.5, low: 0.5, high: 0.5, mark: "solid" }],
      targets: [
        { at: 0, label: "70\u00a0%" },
        { at: 1, label: "90\u00a0%" },
      ],
      baseline: null,
      to: "",
    });
  });

  it.each<[string, Partial<Metric>, Partial<Sample>[]]>([
    ["without a sample", {}, []],
    ["of words", { comparator: "is", targetText: "full" }, [{ text: "none" }]],
  ])("is not there %s", (_, metric, samples) => {
    expect(prepare(metric, samples).plot).toBeNull();
  });
});

import type { PlotPoint, SamplePlotModel } from "@/components/charts/sample-plot";
import { comparableEnds } from "@/lib/domain/metrics/comparable";
import { freshDaysOf, judgeSample } from "@/lib/domain/metrics/evaluate-metric";
import { sampleLine } from "@/lib/domain/metrics/sample-line";
import { isSamePerson } from "@/lib/domain/person";
import type { Metric, Person, Project, Sample } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import type { SampleBasis } from "@/lib/domain/vocabulary";
import type { ToldSample, TrailEntry } from "@/lib/features/metrics/types";
import { formatCount } from "@/lib/format/counts";
import { formatDay, formatShortDay } from "@/lib/format/dates";
import { formatMoment } from "@/lib/format/moments";
import { targetsOf } from "../words/metric-line";
import { wordMetricFigure, wordReading, wordTarget } from "../words/metric-words";
import type { LogChange, LogRow, MetricLogModel } from "./contract";
import { wordChanges } from "./word-definition";

/** Who reads the log, and whether they may change what is theirs. */
export interface Sampler extends Person {
  maySample: boolean;
}

export function prepareMetricLog(
  project: Project,
  metric: Metric,
  trail: readonly TrailEntry[],
  viewer: Sampler,
  now: string,
): MetricLogModel {
  return {
    slug: project.slug,
    now,
    metric,
    maySample: viewer.maySample,
    rows: rowsOf(project, metric, trail, viewer, now),
    changes: trail.flatMap((entry) => toChange(entry, now)),
    plot: plotOf(project, metric, now),
  };
}

function rowsOf(
  project: Project,
  metric: Metric,
  trail: readonly TrailEntry[],
  viewer: Sampler,
  now: string,
): LogRow[] {
  const standing = listed(indexProject(project).samplesOf, metric.key)
    .toReversed()
    .map((sample) => ({
      day: sample.takenOn,
      row: {
        ...factsOf(project, metric, sample, sample.by.name, now),
        corrected: trail.flatMap((entry) =>
          entry.kind === "corrected" && entry.before.id === sample.id
            ? [wordCorrection(metric, entry, now)]
            : [],
        ),
        takenBack: null,
        own: viewer.maySample && isSamePerson(sample.by, viewer) ? sample : null,
      },
    }));
  const gone = trail.flatMap((entry) => {
    if (entry.kind !== "taken back") return [];
    const { before, reason } = entry;
    const row: LogRow = {
      ...factsOf(project, metric, before, before.by, now),
      corrected: [],
      takenBack: `Taken back by ${whoAndWhen(entry, now)}: ${reason}`,
      own: null,
    };
    return [{ day: before.takenOn, row }];
  });
  return [...standing, ...gone]
    .sort((one, other) => other.day.localeCompare(one.day))
    .map(({ row }) => row);
}

type Told = Pick<
  ToldSample,
  "id" | "takenOn" | "basis" | "low" | "high" | "outOf" | "text" | "proof"
>;

function factsOf(project: Project, metric: Metric, sample: Told, by: string, now: string) {
  const { id, takenOn, basis, proof } = sample;
  const read = { ...sample, version: 1, metricKey: metric.key, by: { name: by, userId: null } };
  return {
    id,
    on: formatDay(takenOn, now),
    value: wordReading(metric, sample),
    against: judgeSample(metric, read, freshDaysOf(project, metric), now).state,
    basis,
    by,
    proof,
  };
}

function wordCorrection(
  metric: Metric,
  entry: Extract<TrailEntry, { kind: "corrected" }>,
  now: string,
): string {
  const { before, reason } = entry;
  const was = [
    wordReading(metric, before),
    before.basis,
    formatShortDay(before.takenOn, now),
    before.proof ?? "no proof",
  ];
  return `Corrected by ${whoAndWhen(entry, now)}: ${reason}. It was ${was.join(", ")}`;
}

function toChange(entry: TrailEntry, now: string): LogChange[] {
  const { id, kind } = entry;
  if (kind === "defined") return [{ id, who: `Defined by ${whoAndWhen(entry, now)}`, what: [] }];
  if (kind !== "changed") return [];
  const { before, after } = entry;
  return [{ id, who: `Changed by ${whoAndWhen(entry, now)}`, what: wordChanges(before, after) }];
}

function whoAndWhen({ by, at }: TrailEntry, now: string): string {
  return `${by.name}, ${formatMoment(at, now)}`;
}

/** One a day; of more than these the last. */
const MOST_POINTS = 365;

/** Null where no figure was ever read. */
function plotOf(project: Project, metric: Metric, now: string): SamplePlotModel | null {
  const line = sampleLine(project, metric).slice(-MOST_POINTS);
  const samples = line.filter((sample) => sample !== null);
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last) return null;
  const targets = targetsOf(metric);
  const { baseline } = metric;
  const figures = samples.flatMap((sample) => {
    const ends = comparableEnds(metric, sample);
    return ends ? [ends.low, ends.high] : [];
  });
  const up = scale([...figures, ...targets, ...(baseline === null ? [] : [baseline])]);
  const along = scale(samples.map(({ takenOn }) => Date.parse(takenOn)));
  const span = `from ${wordReading(metric, first)} to ${wordReading(metric, last)}`;
  return {
    label: `${metric.name}, ${formatCount(samples.length, "sample")} ${span}, wanted ${wordTarget(metric)}`,
    points: line.map((sample) => sample && toPoint(metric, sample, along, up)),
    targets: targets.map((at) => ({ at: up(at), label: labelOf(metric, targets, at) })),
    baseline:
      baseline === null
        ? null
        : { at: up(baseline), label: `baseline ${wordMetricFigure(metric, baseline)}` },
    from: formatDay(first.takenOn, now),
    to: first === last ? "" : formatDay(last.takenOn, now),
  };
}

function labelOf(metric: Metric, targets: readonly number[], at: number): string {
  return targets.length === 1 ? wordTarget(metric) : wordMetricFigure(metric, at);
}

function toPoint(
  metric: Metric,
  sample: Sample,
  along: (value: number) => number,
  up: (value: number) => number,
): PlotPoint | null {
  const ends = comparableEnds(metric, sample);
  if (ends === null) return null;
  return {
    at: along(Date.parse(sample.takenOn)),
    low: up(ends.low),
    high: up(ends.high),
    mark: MARKS[sample.basis],
  };
}

const MARKS: Record<SampleBasis, PlotPoint["mark"]> = {
  measured: "solid",
  stated: "hollow",
  projected: "hatched",
};

/** Places between the least and the most of some values; where all are one, in the middle. */
function scale(values: readonly number[]): (value: number) => number {
  const least = Math.min(...values);
  const spread = Math.max(...values) - least;
  return (value) => (spread === 0 ? 0.5 : (value - least) / spread);
}

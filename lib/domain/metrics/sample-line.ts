import { dayOf, daysBetween } from "../instant";
import type { Metric, Project, Sample } from "../project";
import { indexProject, listed } from "../project-index";

/**
 * What a trend is drawn from: one sample a day, oldest first, of one day the one recorded last. Null is a
 * gap: a sample that has no figure, or one that was due by the metric's cadence and was never taken.
 */
export function sampleLine(project: Project, metric: Metric): (Sample | null)[] {
  const days = onePerDay(listed(indexProject(project).samplesOf, metric.key));
  return days.flatMap((sample, index) => {
    const point = sample.low === null ? null : sample;
    const before = days[index - 1];
    return before && isMissing(before, sample, metric) ? [null, point] : [point];
  });
}

/** Samples in order of time, of one day the one recorded last. */
export function onePerDay(samples: readonly Sample[]): Sample[] {
  return samples.filter((sample, index) => {
    const next = samples[index + 1];
    return next === undefined || dayOf(next.takenOn) !== dayOf(sample.takenOn);
  });
}

function isMissing(before: Sample, after: Sample, { cadenceDays }: Metric): boolean {
  return cadenceDays !== null && daysBetween(before.takenOn, after.takenOn) > cadenceDays;
}

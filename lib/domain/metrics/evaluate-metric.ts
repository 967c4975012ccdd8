import { plainWords } from "../plain-words";
import { addDays, dayOf, daysBetween, endOfDay } from "../instant";
import type { Metric, Project, Sample } from "../project";
import { indexProject, listed } from "../project-index";
import type { Comparator, SampleBasis } from "../vocabulary";
import { comparableEnds, isPercent } from "./comparable";

export type MetricReason =
  | { kind: "no sample" }
  | { kind: "no target" }
  /** The sample is words, the target a figure. */
  | { kind: "no figure"; text: string | null }
  | { kind: "compared"; comparator: Comparator; ends: "both" | "one" | "none" }
  | { kind: "said, not measured"; basis: SampleBasis }
  /** Measured, says whoever took it, and nothing shows it. */
  | { kind: "without proof" }
  | { kind: "past freshness"; takenOn: string; days: number; freshDays: number };

export interface MetricResult {
  metric: Metric;
  state: "met" | "not met" | "unknown";
  /** The newest sample; null for never. */
  sample: Sample | null;
  /** Where the figure comes from: one that was stated or projected meets a target as a claim does. */
  basis: SampleBasis | null;
  /** R2: the newest sample is older than the metric's cadence, or than what is fresh in the project. */
  stale: boolean;
  reasons: MetricReason[];
  /** When it becomes stale by time alone. */
  holdsUntil: string | null;
}

/** How a metric counts: only what was measured, with proof, meets its target and is fresh is proved. */
export type MetricStanding = "proved" | "said" | "stale" | "not met" | "unknown";

/** A project's metric by its newest sample. */
export function evaluateMetric(project: Project, metric: Metric, now: string): MetricResult {
  const sample = listed(indexProject(project).samplesOf, metric.key).at(-1) ?? null;
  return judgeSample(metric, sample, freshDaysOf(project, metric), now);
}

/** R2: how many days a sample holds: as often as the metric is due, else as long as evidence does. */
export function freshDaysOf(
  { freshnessDays }: Pick<Project, "freshnessDays">,
  { cadenceDays }: Pick<Metric, "cadenceDays">,
): number {
  return cadenceDays ?? freshnessDays;
}

/** A figure that was stated or projected, or that nothing shows, is as good as a claim. */
export function metricStanding({ state, basis, stale, sample }: Judged): MetricStanding {
  if (state !== "met") return state;
  if (basis !== "measured" || (sample?.proof ?? null) === null) return "said";
  return stale ? "stale" : "proved";
}

type Judged = Pick<MetricResult, "state" | "basis" | "stale"> & {
  sample: Pick<Sample, "proof"> | null;
};

/**
 * A sample against the target, fresh for so many days. A range meets only when both its ends do. Of
 * "x of y" the share counts where the target is one, or a percentage, and x where it is a count; words are
 * compared without regard to capitals. No sample is unknown, never met.
 */
export function judgeSample(
  metric: Metric,
  sample: Sample | null,
  freshDays: number,
  now: string,
): MetricResult {
  if (sample === null) {
    const reasons: MetricReason[] = [{ kind: "no sample" }];
    const nothing = { sample, basis: null, stale: false, holdsUntil: null };
    return { metric, state: "unknown", ...nothing, reasons };
  }
  const { state, reason } = compare(metric, sample);
  const age = ageOf(sample, freshDays, now);
  return {
    metric,
    state,
    sample,
    basis: sample.basis,
    stale: age.stale,
    reasons: [reason, ...whyOnlySaid(sample), ...age.reasons],
    holdsUntil: age.holdsUntil,
  };
}

function whyOnlySaid({ basis, proof }: Sample): MetricReason[] {
  if (basis !== "measured") return [{ kind: "said, not measured", basis }];
  return proof === null ? [{ kind: "without proof" }] : [];
}

function compare(
  metric: Metric,
  sample: Sample,
): { state: MetricResult["state"]; reason: MetricReason } {
  const { comparator } = metric;
  if (comparator === "is") {
    if (metric.targetText === null) return { state: "unknown", reason: { kind: "no target" } };
    if (sample.text === null)
      return { state: "unknown", reason: { kind: "no figure", text: null } };
    return verdictOf(comparator, [plainWords(sample.text) === plainWords(metric.targetText)]);
  }
  const { target } = metric;
  if (target === null) return { state: "unknown", reason: { kind: "no target" } };
  const read = comparableEnds(metric, sample);
  if (read === null) return { state: "unknown", reason: { kind: "no figure", text: sample.text } };
  const ends = [read.low, read.high];
  const { outOf } = sample;
  if (outOf === null || isPercent(metric) || comparator === "between") {
    return verdictOf(
      comparator,
      ends.map((end) => meets(comparator, end, target, metric.targetHigh)),
    );
  }
  // A share deviates from nothing.
  if (comparator === "within")
    return { state: "unknown", reason: { kind: "no figure", text: null } };
  // "3 of 3" asks for at least three; where y has moved, the share of it has to reach the target's.
  const whole = metric.targetHigh ?? outOf;
  const rule = comparator === "=" ? ">=" : comparator;
  return verdictOf(
    comparator,
    ends.map((end) => meets(rule, end * whole, target * outOf, null)),
  );
}

function verdictOf(
  comparator: Comparator,
  ends: boolean[],
): { state: MetricResult["state"]; reason: MetricReason } {
  const met = ends.filter(Boolean).length;
  const reached = met === ends.length ? "both" : met === 0 ? "none" : "one";
  return {
    state: reached === "both" ? "met" : "not met",
    reason: { kind: "compared", comparator, ends: reached },
  };
}

function meets(
  comparator: Exclude<Comparator, "is">,
  value: number,
  target: number,
  high: number | null,
): boolean {
  switch (comparator) {
    case "<":
      return value < target;
    case "<=":
      return value <= target;
    case ">":
      return value > target;
    case ">=":
      return value >= target;
    case "=":
      return value === target;
    case "between":
      return value >= target && (high === null || value <= high);
    case "within":
      return Math.abs(value) <= target;
  }
}

function ageOf(
  { takenOn }: Sample,
  freshDays: number,
  now: string,
): { stale: boolean; holdsUntil: string | null; reasons: MetricReason[] } {
  const days = daysBetween(takenOn, dayOf(now));
  if (days <= freshDays) {
    const holdsUntil = endOfDay(addDays(takenOn, freshDays));
    return { stale: false, holdsUntil, reasons: [] };
  }
  const reasons: MetricReason[] = [{ kind: "past freshness", takenOn, days, freshDays }];
  return { stale: true, holdsUntil: null, reasons };
}

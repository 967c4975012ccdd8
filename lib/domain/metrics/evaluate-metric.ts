import { addDays, dayOf, daysBetween, endOfDay } from "../instant";
import type { Metric, Project, Sample } from "../project";
import { indexProject, listed } from "../project-index";
import type { Comparator, SampleBasis } from "../vocabulary";

export type MetricReason =
  | { kind: "no sample" }
  | { kind: "no target" }
  /** The sample is words, the target a figure. */
  | { kind: "no figure"; text: string | null }
  | { kind: "compared"; comparator: Comparator; ends: "both" | "one" | "none" }
  | { kind: "said, not measured"; basis: SampleBasis }
  | { kind: "past cadence"; takenOn: string; days: number; cadenceDays: number };

export interface MetricResult {
  metric: Metric;
  state: "met" | "not met" | "unknown";
  /** The newest sample; null for never. */
  sample: Sample | null;
  /** Where the figure comes from: one that was stated or projected meets a target as a claim does. */
  basis: SampleBasis | null;
  /** The newest sample is older than the metric's cadence. */
  stale: boolean;
  reasons: MetricReason[];
  /** When it becomes stale by time alone. */
  holdsUntil: string | null;
}

/** How a metric counts: only what was measured, meets its target and is fresh enough is proved. */
export type MetricStanding = "proved" | "said" | "stale" | "not met" | "unknown";

/** A project's metric by its newest sample. */
export function evaluateMetric(project: Project, metric: Metric, now: string): MetricResult {
  const sample = listed(indexProject(project).samplesOf, metric.key).at(-1) ?? null;
  return judgeSample(metric, sample, now);
}

/** A figure that was stated or projected, or is past its cadence, is as good as a claim. */
export function metricStanding({ state, basis, stale }: Judged): MetricStanding {
  if (state !== "met") return state;
  if (basis !== "measured") return "said";
  return stale ? "stale" : "proved";
}

type Judged = Pick<MetricResult, "state" | "basis" | "stale">;

/**
 * A sample against the target. A range meets only when both its ends do; "x of y" meets when x
 * reaches the target; words are compared without regard to capitals. No sample is unknown, never met.
 */
export function judgeSample(metric: Metric, sample: Sample | null, now: string): MetricResult {
  if (sample === null) {
    const reasons: MetricReason[] = [{ kind: "no sample" }];
    const nothing = { sample, basis: null, stale: false, holdsUntil: null };
    return { metric, state: "unknown", ...nothing, reasons };
  }
  const { state, reason } = compare(metric, sample);
  const age = ageOf(metric, sample, now);
  const said: MetricReason[] =
    sample.basis === "measured" ? [] : [{ kind: "said, not measured", basis: sample.basis }];
  return {
    metric,
    state,
    sample,
    basis: sample.basis,
    stale: age.stale,
    reasons: [reason, ...said, ...age.reasons],
    holdsUntil: age.holdsUntil,
  };
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
    return verdictOf(comparator, [plain(sample.text) === plain(metric.targetText)]);
  }
  const { target } = metric;
  if (target === null) return { state: "unknown", reason: { kind: "no target" } };
  if (sample.low === null || sample.high === null) {
    return { state: "unknown", reason: { kind: "no figure", text: sample.text } };
  }
  const ends = [sample.low, sample.high];
  if (sample.outOf === null) {
    return verdictOf(
      comparator,
      ends.map((end) => meets(comparator, end, target, metric.targetHigh)),
    );
  }
  // "3 of 3" asks for at least three; where y has moved, the share of it has to reach the target's.
  const [part, whole] = [sample.outOf, metric.targetHigh ?? sample.outOf];
  const rule = comparator === "=" ? ">=" : comparator;
  return verdictOf(
    comparator,
    ends.map((end) => meets(rule, end * whole, target * part, null)),
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
  { cadenceDays }: Metric,
  { takenOn }: Sample,
  now: string,
): { stale: boolean; holdsUntil: string | null; reasons: MetricReason[] } {
  if (cadenceDays === null) return { stale: false, holdsUntil: null, reasons: [] };
  const days = daysBetween(takenOn, dayOf(now));
  if (days <= cadenceDays) {
    const holdsUntil = endOfDay(addDays(takenOn, cadenceDays));
    return { stale: false, holdsUntil, reasons: [] };
  }
  const reasons: MetricReason[] = [{ kind: "past cadence", takenOn, days, cadenceDays }];
  return { stale: true, holdsUntil: null, reasons };
}

function plain(words: string): string {
  return words.trim().toLowerCase();
}

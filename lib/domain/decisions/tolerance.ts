import type { InputValue, PollRules } from "../project";
import type { InputMeasure } from "../vocabulary";

/** How far an input may move before a decision no longer rests on it. */
export type Tolerances = PollRules["tolerances"];

export const DEFAULT_RULES: PollRules = {
  quorum: null,
  minimumApprovers: 1,
  tolerances: { percent: 5, points: 5, days: 7 },
  functions: [],
};

/** Null: any change counts. Otherwise in percent of what it was, in points, or in days. */
export type Tolerance = number | null;

export function toleranceOf(measure: InputMeasure, tolerances: Tolerances): Tolerance {
  switch (measure) {
    case "state":
      return null;
    case "figure":
    case "money":
      return tolerances.percent;
    case "points":
      return tolerances.points;
    case "day":
      return tolerances.days;
  }
}

/**
 * Whether a value lies further from what it was than its tolerance. What appears or vanishes has moved, and
 * so has a figure that was nothing and is something.
 */
export function hasMoved(
  measure: InputMeasure,
  tolerance: Tolerance,
  before: InputValue,
  after: InputValue,
): boolean {
  if (before === after) return false;
  if (before === null || after === null || tolerance === null) return true;
  const [from, to] = [numberOf(before), numberOf(after)];
  if (Number.isNaN(from) || Number.isNaN(to)) return true;
  const distance = Math.abs(to - from);
  const isRelative = measure === "figure" || measure === "money";
  return isRelative ? distance * 100 > Math.abs(from) * tolerance : distance > tolerance;
}

const DAY_MS = 86_400_000;

/** Days count as days, so that they have a distance. */
function numberOf(value: string | number): number {
  return typeof value === "number" ? value : Date.parse(value) / DAY_MS;
}

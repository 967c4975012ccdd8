import type { StatedFigure } from "../project";
import type { FigureUnit } from "../vocabulary";
import type { RowRef } from "./row-ref";

/** A figure as it is stated: two ends, equal for a single figure, or words. Money in minor units. */
export type FigureValue = Pick<StatedFigure, "unit" | "low" | "high" | "text">;

/** One row that a figure was computed from; `value` null where the row does not say. */
export interface FigureInput extends RowRef {
  name: string;
  value: FigureValue | null;
}

/** What was done with the inputs. */
export type FigureBasis =
  | "task estimates"
  | "phase estimates"
  | "own estimate"
  | "rows counted"
  | "mean of stated percents"
  | "verified readiness"
  | "own stated percent"
  | "estimates of its phases"
  | "own weeks"
  | "own cost"
  | "own percent"
  | "phases and the extension"
  | "people of the project"
  | "investment lines"
  | "phase costs"
  | "annual returns"
  | "incident and loss lines"
  | "investment over annual returns"
  | "returns over investment"
  | "returns over the years"
  | "contingency over investment"
  | "avoided failure over investment"
  | "newest tally"
  | "metric target";

export interface ComputedFigure {
  value: FigureValue;
  basis: FigureBasis;
  inputs: FigureInput[];
  /** Rows that say nothing: a sum is at least `value`, since missing is never zero. */
  missing: RowRef[];
  /** A quotient: it is compared to as many decimals as are stated. A sum is compared as it is. */
  isQuotient: boolean;
  /** Beside a figure taken from stated percents: what is proved, in the same unit. */
  verified: FigureValue | null;
  holdsUntil: string | null;
}

export type NotComputable =
  /** No rule computes what it names. */
  | { kind: "unknown figure"; computes: string }
  | { kind: "no such row"; row: RowRef }
  /** It needs to say which row it is about. */
  | { kind: "no subject" }
  | { kind: "nothing to compute from" }
  | { kind: "other unit"; units: FigureUnit[] }
  /** One of the two is words where the other is a figure. */
  | { kind: "words" }
  /** The rows that say something stay within what is stated. */
  | { kind: "incomplete"; missing: RowRef[] }
  /** Divided by a figure that may be nothing. */
  | { kind: "divides by nothing" }
  /** Lines of several options do not add up: only one of them happens. */
  | { kind: "several options"; optionKeys: string[] };

export type Computation = { figure: ComputedFigure } | { reason: NotComputable };

export function impossible(reason: NotComputable): Computation {
  return { reason };
}

/** A computed figure with nothing missing, unless told otherwise. */
export function computed(
  basis: FigureBasis,
  value: FigureValue,
  inputs: FigureInput[],
  more: Partial<ComputedFigure> = {},
): Computation {
  const usual = { missing: [], isQuotient: false, verified: null, holdsUntil: null };
  return { figure: { value, basis, inputs, ...usual, ...more } };
}

export function span(unit: FigureUnit, low: number, high = low): FigureValue {
  return { unit, low, high, text: null };
}

export function missingOf(inputs: readonly FigureInput[]): RowRef[] {
  return inputs.flatMap(({ kind, key, value }) => (value === null ? [{ kind, key }] : []));
}

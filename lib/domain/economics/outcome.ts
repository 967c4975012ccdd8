import type { RowRef } from "../audit/row-ref";
import type { MoneyRange } from "../values";

/** What a figure may lack. */
export type Ingredient =
  | "investment"
  | "contingency"
  | "annual return"
  | "exposure"
  | "phase costs"
  | "cost"
  | "chance of success"
  | "cost of a failure"
  | "discount rate";

export type WhyUnknown =
  /** Nobody says: it is not zero. */
  | { kind: "missing"; what: Ingredient[] }
  /** Lines of several options do not add up: only one of them happens. */
  | { kind: "several options"; optionKeys: string[] }
  | { kind: "no such row"; row: RowRef }
  /** What is divided by is, or may be, nothing. */
  | { kind: "nothing invested" }
  /** What comes in never makes up for what goes out. */
  | { kind: "never paid back" }
  /** All flows go the same way, so no rate brings them to nothing. */
  | { kind: "no sign change" }
  /** The flows turn more than once: these rates all bring them to nothing, as shares of one. */
  | { kind: "several rates"; rates: number[] }
  /** The flows turn more than once, and no rate brings them to nothing. */
  | { kind: "no rate" }
  /** It takes two options with all their figures. */
  | { kind: "nothing to compare with" }
  /** It takes one option that costs nothing and does nothing. */
  | { kind: "no option of doing nothing"; optionKeys: string[] }
  /** The option is no more likely to succeed than doing nothing is. */
  | { kind: "avoids nothing" };

/** A figure, or why there is none. */
export type Outcome<T> = { kind: "known"; value: T } | { kind: "unknown"; reason: WhyUnknown };

/** One row that a figure was computed from; `amount` null where the row does not say. */
export interface MoneyInput extends RowRef {
  name: string;
  amount: MoneyRange | null;
}

/** A figure with the rows it opens to. `missing` say nothing: then a sum is at least what it is. */
export type Traced<T> = Outcome<T> & { inputs: MoneyInput[]; missing: RowRef[] };

export function known<T>(value: T): { kind: "known"; value: T } {
  return { kind: "known", value };
}

export function unknown(reason: WhyUnknown): { kind: "unknown"; reason: WhyUnknown } {
  return { kind: "unknown", reason };
}

export function valueOf<T>(outcome: Outcome<T>): T | null {
  return outcome.kind === "known" ? outcome.value : null;
}

/** The figure with the rows of all it was computed from. */
export function traced<T>(
  outcome: Outcome<T>,
  ...from: { inputs: MoneyInput[]; missing: RowRef[] }[]
): Traced<T> {
  return {
    ...outcome,
    inputs: from.flatMap(({ inputs }) => inputs),
    missing: from.flatMap(({ missing }) => missing),
  };
}

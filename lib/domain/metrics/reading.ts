import type { Metric, Sample } from "../project";

/** What was read: a figure, a range, "x of y" or words. */
export type Reading = Pick<Sample, "low" | "high" | "outOf" | "text">;

export type ReadingProblem =
  | { kind: "nothing" }
  | { kind: "no figure" }
  | { kind: "decimal comma" }
  /** A figure with something behind it that is not the metric's unit. */
  | { kind: "other unit"; unit: string }
  | { kind: "reversed" }
  | { kind: "not a share" }
  | { kind: "too precise" }
  | { kind: "too large" }
  /** Words where a figure is asked for, or a figure where words are. */
  | { kind: "words" | "no words" };

export type ParsedReading =
  | { reading: Reading; problem: null }
  | { reading: null; problem: ReadingProblem };

type Asking = Pick<Metric, "comparator" | "unit">;

/** Reads what a person writes: "89", "89 %", "60–70", "2 of 3", "1,200"; of a metric in words, the words. */
export function parseReading(metric: Asking, written: string): ParsedReading {
  const text = written.trim();
  if (text === "") return wrong({ kind: "nothing" });
  if (metric.comparator === "is") return checked(metric, { ...NO_FIGURE, text });
  const bare = withoutUnit(text.replace(SIGNS, "-").replace(DEVIATION, ""), metric.unit);
  const share = SHARE.exec(bare);
  const span = share ?? SPAN.exec(bare);
  const [, first, second = first] = span ?? [];
  if (first === undefined || second === undefined) return wrong(whyNoFigure(bare));
  const [one, other] = [toNumber(first), toNumber(second)];
  return checked(
    metric,
    share
      ? { low: one, high: one, outOf: other, text: null }
      : { low: one, high: other, outOf: null, text: null },
  );
}

/** What is wrong with a reading of this metric, however it came here; null for nothing. */
export function problemOf({ comparator }: Asking, reading: Reading): ReadingProblem | null {
  const { low, high, outOf, text } = reading;
  const figures = [low, high, outOf].filter((figure) => figure !== null);
  if (comparator === "is") {
    if (figures.length > 0) return { kind: "words" };
    return text === null ? { kind: "nothing" } : null;
  }
  if (text !== null) return { kind: "no words" };
  if (low === null || high === null) return { kind: "no figure" };
  if (figures.some((figure) => !(Math.abs(figure) <= LARGEST))) return { kind: "too large" };
  if (figures.some((figure) => Number(figure.toFixed(DECIMALS)) !== figure)) {
    return { kind: "too precise" };
  }
  if (low > high) return { kind: "reversed" };
  return outOf !== null && (low < 0 || outOf <= 0 || high > outOf) ? { kind: "not a share" } : null;
}

/** As it would be written, so that it reads back the same. */
export function writeReading({ low, high, outOf, text }: Reading): string {
  if (low === null || high === null) return text ?? "";
  if (outOf !== null) return `${low} of ${outOf}`;
  return low === high ? String(low) : `${low} to ${high}`;
}

const NO_FIGURE = { low: null, high: null, outOf: null };
/** What the column holds. */
const LARGEST = 1e13;
const DECIMALS = 4;

const NUMBER = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const SHARE = new RegExp(String.raw`^(${NUMBER})\s*(?:of|\/)\s*(${NUMBER})$`, "i");
const SPAN = new RegExp(String.raw`^(${NUMBER})(?:\s*(?:-|\u2013|\u2014|to)\s*(${NUMBER}))?$`, "i");
const LEADING_NUMBER = new RegExp(String.raw`^${NUMBER}\s*(\D.*)$`);
/** A true minus is a minus; at the beginning of a reading, "±" says no more than the comparator. */
const SIGNS = /\u2212/g;
const DEVIATION = /^(?:\u00b1|\+\/-)\s*/;

function withoutUnit(text: string, unit: string | null): string {
  if (unit === null || !text.toLowerCase().endsWith(unit.toLowerCase())) return text;
  return text.slice(0, -unit.length).trim();
}

function whyNoFigure(text: string): ReadingProblem {
  if (/^-?\d+,\d+$/.test(text)) return { kind: "decimal comma" };
  const unit = LEADING_NUMBER.exec(text)?.[1];
  return unit !== undefined && /^[\p{L}%\u00b0\u00b5$\u20ac]/u.test(unit)
    ? { kind: "other unit", unit }
    : { kind: "no figure" };
}

function toNumber(digits: string): number {
  return Number(digits.replaceAll(",", ""));
}

function checked(metric: Asking, reading: Reading): ParsedReading {
  const problem = problemOf(metric, reading);
  return problem === null ? { reading, problem } : wrong(problem);
}

function wrong(problem: ReadingProblem): ParsedReading {
  return { reading: null, problem };
}

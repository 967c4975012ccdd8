import { formatNumber } from "./numbers";

/** What a field says; an empty one neither says anything nor is wrong. */
export interface ReadField {
  value: number | null;
  /** What is wrong with it, in a sentence for the field. */
  wrong: string | null;
}

export const EMPTY: ReadField = { value: null, wrong: null };

export type Figure =
  | { kind: "figure"; value: number }
  /** "10.000" is ten to one reader and ten thousand to another. */
  | { kind: "two readings"; readings: [small: number, large: number] }
  | { kind: "none" };

/**
 * How every field reads a number: groups of three between commas, blanks or apostrophes, as Gantry writes
 * them, and decimals after a point or a comma. One point before exactly three digits may be either, unless
 * such figures have three decimals (`hasThousandths`). No signs, no powers.
 */
export function readFigure(written: string, hasThousandths = false): Figure {
  const text = written.trim();
  const found = (plain: string): Figure => ({ kind: "figure", value: Number(plain) });
  const [, whole = "", fraction = ""] = ONE_POINT.exec(text) ?? [];
  if (whole !== "" && !hasThousandths) {
    return {
      kind: "two readings",
      readings: [Number(`${whole}.${fraction}`), Number(whole + fraction)],
    };
  }
  if (GROUPED.test(text)) return found(text.replace(/[,\s'’]/g, ""));
  if (GROUPED_BY_BLANKS.test(text)) return found(text.replace(/[\s'’]/g, "").replace(",", "."));
  if (GROUPED_BY_POINTS.test(text)) return found(text.replace(/\./g, "").replace(",", "."));
  return PLAIN.test(text) ? found(text.replace(",", ".")) : { kind: "none" };
}

const ONE_POINT = /^([1-9]\d{0,2})\.(\d{3})$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_BY_BLANKS = /^[1-9]\d{0,2}(?:[\s'’]\d{3})+(?:[.,]\d+)?$/;
const GROUPED_BY_POINTS = /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;

interface FigureRule {
  least?: number;
  most: number;
  decimals: 0 | 1 | 2;
  /** The sentence for what is no such figure: "Weeks, as 4 or 2.5". */
  such: string;
}

/** A field that holds one figure of a kind, such as hours or a percentage. */
export function readNumber(
  written: string,
  { least = 0, most, decimals, such }: FigureRule,
): ReadField {
  if (written.trim() === "") return EMPTY;
  const refuse = (wrong: string): ReadField => ({ value: null, wrong });
  const figure = readFigure(written);
  if (figure.kind === "none") return refuse(such);
  if (figure.kind === "two readings" && decimals === 0) return refuse(such);
  const [small, large] = figure.kind === "figure" ? [figure.value, Infinity] : figure.readings;
  // Of hours a day or of a rate only the smaller reading can be meant.
  if (large <= most) return refuse(wordReadings(written.trim(), [small, large]));
  const value = small;
  if (value > most) return refuse(such);
  if (Number(value.toFixed(decimals)) !== value) {
    return refuse(
      decimals === 0 ? such : `The smallest step is ${formatNumber(10 ** -decimals, 2)}`,
    );
  }
  return value < least ? refuse(such) : { value, wrong: null };
}

/** "10.000 can mean 10 or 10,000: write 10 or 10,000" */
export function wordReadings(written: string, readings: readonly [number, number]): string {
  const as = (decimals: number) => readings.map((one) => formatNumber(one, decimals)).join(" or ");
  return `${written} can mean ${as(3)}: write ${as(2)}`;
}

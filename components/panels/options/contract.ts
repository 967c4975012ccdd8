import type { TippingWords } from "../words/option-words";

export interface OptionsModel {
  /** Set where amounts are hidden: then no column of them is drawn. */
  hidden: string | null;
  unit: string;
  /** "a failure is said to cost 500–2,000". */
  note: string | null;
  /** The end of the axis that the plots share; null where no total can be computed. */
  max: { at: number; text: string } | null;
  /** What stands between low and high: likely amounts, or the middle, which is nobody's word. */
  point: "likely" | "middle";
  rows: OptionRow[];
  recommendation: { computed: string; stated: string; differs: boolean; regret: string | null };
  /** The table for a spreadsheet; null where amounts are hidden. */
  csvHref: string | null;
  /** Which single figure would have to move, and how far; the smallest move first. */
  tippings: TippingWords[];
}

export interface OptionRow {
  key: string;
  name: string;
  /** "recommended; never the cheapest at any loss". */
  label: string | null;
  isComputed: boolean;
  weeks: string | null;
  investment: string | null;
  chance: string | null;
  /** Null where it cannot be computed: `missing` says why. */
  expected: {
    range: string;
    middle: string;
    plot: { low: number; middle: number; high: number };
  } | null;
  worst: string | null;
  regret: string | null;
  /** Against the option above, of which the first has none; null where amounts are hidden. */
  breakEven: string | null;
  missing: string | null;
}

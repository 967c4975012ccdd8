import type { Verdict } from "@/lib/domain/vocabulary";
import type { Arithmetic } from "../words/money-words";
import type { MoneyDifference } from "../words/stated-money";

/** The bottom line of the money, and five figures. */
export interface EconomicsModel {
  verdict: Verdict;
  verdictHref: string | null;
  /** What is weighed: "option 4 against option 3". */
  about: string;
  /** Nothing on record says what it costs. */
  isEmpty: boolean;
  /** Computed, never typed. */
  sentence: string;
  facts: string[];
  /** None where amounts are hidden. */
  strip: StripFigure[];
}

export interface StripFigure {
  label: string;
  value: string;
  likely: string | null;
  note: FigureNote;
  /** What it opens to. */
  arithmetic: Arithmetic;
}

/** "by line ≠ 225–300 by phase": the mark only where the two differ. */
export interface FigureNote {
  before: string;
  difference: MoneyDifference | null;
  after: string | null;
}

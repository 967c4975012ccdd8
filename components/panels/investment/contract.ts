import type { HiddenMoney } from "../words/hidden-money";
import type { LineApart } from "../words/lines-apart";
import type { MoneyDifference, StatedMoney } from "../words/stated-money";

export type InvestmentModel =
  | HiddenMoney
  | {
      unit: string;
      byLine: MoneySum | null;
      /** Null where no phase says what it costs. */
      byPhase: MoneySum | null;
      apart: LineApart[];
      /** Between the two sums; null where they agree or one is missing. */
      difference: MoneyDifference | null;
      /** "75 K at the top end is not explained." */
      differenceWords: string | null;
      stated: StatedMoney | null;
      /** Why there is no sum by line. */
      missing: string | null;
    };

export interface MoneySum {
  rows: { id: string; name: string; amount: string; note: string | null }[];
  total: string;
  /** "least: 1 says nothing"; null where all say. */
  note: string | null;
}

import type { ExpectedCostModel as PlotModel } from "../words/expected-cost-plot";
import type { HiddenMoney } from "../words/hidden-money";

export type ExpectedCostModel =
  | HiddenMoney
  | {
      /** Null where there are not two options to compare. */
      drawn: PlotModel | null;
      /** What it would take. */
      missing: string[];
    };

import type { CashModel } from "../words/cash-plot";
import type { HiddenMoney } from "../words/hidden-money";
import type { LineApart } from "../words/lines-apart";
import type { ReturnFigure } from "../words/return-words";
import type { StatedMoney } from "../words/stated-money";

export type ReturnsModel =
  | HiddenMoney
  | {
      unit: string;
      rows: { key: string; name: string; amount: string; note: string | null }[];
      apart: LineApart[];
      /** One year of all; null where no line says. */
      total: { amount: string; stated: StatedMoney | null } | null;
      figures: (ReturnFigure & { stated: StatedMoney | null })[];
      /** When money moves, by which the dated figures are computed. */
      schedule: string;
      cash: CashModel | null;
    };

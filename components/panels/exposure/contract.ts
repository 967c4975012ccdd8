import type { HiddenMoney } from "../words/hidden-money";
import type { LineApart } from "../words/lines-apart";
import type { StatedMoney } from "../words/stated-money";

export type ExposureModel =
  | HiddenMoney
  | {
      /** "option 1, Deploy now": whose lines they are; null for those of the whole. */
      of: string | null;
      unit: string;
      rows: ExposureRow[];
      apart: LineApart[];
      /** Null where no line says. */
      total: { range: string; stated: StatedMoney | null } | null;
      /** What is lost every year, and what incidents are expected to cost. */
      facts: string[];
      /** Where losses stand that may come. */
      risks: { text: string; href: string | null };
    };

export interface ExposureRow {
  key: string;
  name: string;
  range: string;
  per: string;
  /** "30 %, expected 3–30"; null where nobody gives the chance as a number. */
  chance: string | null;
}

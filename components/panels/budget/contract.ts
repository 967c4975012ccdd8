import type { HiddenMoney } from "../words/hidden-money";

export type BudgetModel =
  | HiddenMoney
  | {
      unit: string;
      lines: BudgetRow[];
      /** By phase; none where no line and no phase says. */
      phases: BudgetRow[];
      total: BudgetRow | null;
      /** All lines of money for a spreadsheet; null where there is none. */
      csvHref: string | null;
    };

export interface BudgetRow {
  id: string;
  name: string;
  /** Null where no line allows anything. */
  budget: string | null;
  /** Null where nobody says: it is not zero. */
  actual: string | null;
  standing: string;
  isOver: boolean;
  note: string | null;
}

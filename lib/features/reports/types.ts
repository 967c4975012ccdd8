/** What stands in a column: amounts in minor units, days as `YYYY-MM-DD`, moments as ISO 8601. */
export const COLUMN_KINDS = ["text", "number", "money", "day", "moment", "yes or no"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** A word in a column of another kind says why there is no figure; null is an empty cell, which is not zero. */
export type Value = string | number | boolean | null;

export interface Column {
  /** With its unit. */
  head: string;
  kind: ColumnKind;
}

/** A table as it is taken out, in whatever form. */
export interface Table {
  title: string;
  /** Of its amounts. */
  currency: string;
  columns: Column[];
  rows: Value[][];
}

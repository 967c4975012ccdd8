import type { BrokenRow, PortfolioRow, SystemRow } from "./contract";

/** In the order in which a packed row has them. */
const FIELDS = [
  "slug",
  "name",
  "summary",
  "owner",
  "verdict",
  "reason",
  "verified",
  "claimed",
  "stated",
  "target",
  "gap",
  "gapNote",
  "p0",
  "p1",
  "gate",
  "trigger",
  "targetOn",
  "investment",
  "currency",
] as const satisfies (keyof SystemRow)[];

/**
 * All rows as one text: a thousand of them would be fifty thousand values for the server to walk
 * through on their way into the page, and the names of their fields a third of it.
 */
export function packRows(rows: readonly PortfolioRow[]): string {
  return JSON.stringify(
    rows.map((row) => ("broken" in row ? row : FIELDS.map((field) => row[field]))),
  );
}

export function unpackRows(packed: string): PortfolioRow[] {
  const rows = JSON.parse(packed) as (BrokenRow | unknown[])[];
  return rows.map((row) => (Array.isArray(row) ? unpack(row) : row));
}

function unpack(values: readonly unknown[]): SystemRow {
  return Object.fromEntries(
    FIELDS.map((field, index) => [field, values[index]]),
  ) as unknown as SystemRow;
}

import type { Table } from "@/lib/features/reports/types";

/** Which tables there are, and how much stands in each. */
export function answerTables(names: readonly string[], all: readonly Table[]) {
  const items = all.map(({ title, rows, columns }, at) => ({
    name: names[at] ?? "",
    title,
    rows: rows.length,
    columns: columns.length,
  }));
  return { items, total: items.length };
}

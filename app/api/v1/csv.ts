import { csvCell } from "@/lib/format/csv-cell";
import { stringify } from "csv-stringify/sync";

export type Cell = string | number | null;

/** As a spreadsheet reads it: UTF-8 said so, lines ended as RFC 4180 wants, no cell a formula. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => row.map(csvCell));
  return stringify(cells, { bom: true, record_delimiter: "windows" });
}

/** `name` is what the file is called, without its ending. */
export function csvFile(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}.csv"`,
    },
  });
}

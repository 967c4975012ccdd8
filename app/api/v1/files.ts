import { toCsv, toXlsx } from "@/lib/features/reports/spreadsheet";
import { FILE_TYPES } from "@/lib/platform/answering";
import type { Table } from "@/lib/features/reports/types";

/** `name` is what the file is called, without its ending. */
export async function spreadsheetFile(
  format: "csv" | "xlsx",
  table: Table,
  name: string,
): Promise<Response> {
  return format === "csv" ? csvFile(table, name) : workbookFile([table], name);
}

export function csvFile(table: Table, name: string): Response {
  return file(toCsv(table), `${FILE_TYPES.csv}; charset=utf-8`, `${name}.csv`);
}

export async function workbookFile(tables: readonly Table[], name: string): Promise<Response> {
  const bytes = new Uint8Array(await toXlsx(tables));
  return file(bytes, FILE_TYPES.xlsx, `${name}.xlsx`);
}

export function file(body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}

import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type Cell as XlsxCell, type Sheet } from "write-excel-file/node";
import { csvCell } from "@/lib/format/csv-cell";
import { plainAmount } from "@/lib/format/money";
import type { Column, Table, Value } from "./types";

/** As a spreadsheet reads it: UTF-8 said so, lines ended as RFC 4180 wants, no cell a formula. */
export function toCsv({ columns, rows, currency }: Table): string {
  const heads = columns.map(({ head }) => csvCell(head));
  const cells = rows.map((row) =>
    row.map((value, at) => csvCellOf(value, columns[at]?.kind ?? "text", currency)),
  );
  return stringify([heads, ...cells], { bom: true, record_delimiter: "windows" });
}

function csvCellOf(value: Value, kind: Column["kind"], currency: string): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && kind === "money") return plainAmount(value, currency);
  return csvCell(value);
}

/** A workbook with a sheet for each table: figures are figures, days are days, and text is text. */
export function toXlsx(tables: readonly Table[]): Promise<Buffer> {
  return writeXlsxFile(tables.map(toSheet), { fontFamily: "Calibri", fontSize: 11 }).toBuffer();
}

function toSheet({ title, columns, rows, currency }: Table): Sheet<Buffer> {
  return {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: WIDTHS[kind] })),
    data: [
      columns.map(({ head }) => ({ value: head, type: String, fontWeight: "bold" as const })),
      ...rows.map((row) =>
        row.map((value, at) => xlsxCellOf(value, columns[at]?.kind ?? "text", currency)),
      ),
    ],
  };
}

const WIDTHS: Record<Column["kind"], number> = {
  text: 28,
  number: 14,
  money: 16,
  day: 12,
  moment: 18,
  "yes or no": 10,
};

function xlsxCellOf(value: Value, kind: Column["kind"], currency: string): XlsxCell {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return { value: value ? "yes" : "no", type: String };
  if (typeof value === "number") {
    if (kind !== "money") return { value, type: Number };
    return { value: Number(plainAmount(value, currency)), type: Number, format: "#,##0.00" };
  }
  const moment = kind === "day" || kind === "moment" ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(moment)) return { value: asXstring(fitting(value)), type: String };
  const format = kind === "day" ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss";
  return { value: new Date(moment), type: Date, format };
}

/** A cell of a workbook holds no more. */
export const MOST_CHARACTERS = 32_767;
const CUT = " … (cut)";

function fitting(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  return text.slice(0, MOST_CHARACTERS - CUT.length) + CUT;
}

/**
 * What XML cannot hold, or would read as something else, as a workbook writes it: `_x000D_`. What reads like
 * that already has its underscore written so (ISO/IEC 29500-1, 22.9.2.19).
 */
function asXstring(text: string): string {
  return text.replace(HALF, "\uFFFD").replace(UNWRITABLE, (found) => `_x${codeOf(found)}_`);
}

/** Half a character, or none: no file can hold it. */
const HALF = /[\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const UNWRITABLE = /_(?=x[0-9A-Fa-f]{4}_)|[^\P{Cc}\t\n]|\uFFFD/gu;

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

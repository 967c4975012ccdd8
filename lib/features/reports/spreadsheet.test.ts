import { parse } from "csv-parse/sync";
import fc from "fast-check";
import readXlsxFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { plainAmount } from "@/lib/format/money";
import { projectDocument } from "@/lib/features/documents/schema";
import { projectFromDocument } from "@/lib/testing/project-builder";
import { portfolio } from "@/prisma/seed/portfolio";
import { toCsv, toXlsx } from "./spreadsheet";
import { allTables } from "./tables";
import { COLUMN_KINDS, type ColumnKind, type Table, type Value } from "./types";

const NOW = "2025-12-02T18:00:00.000Z";

async function readBack(tables: Table[]) {
  const sheets = await readXlsxFile(await toXlsx(tables), { trim: false });
  return sheets.map(({ sheet, data }) => ({ sheet, data: data.map((row) => row.map(inSeconds)) }));
}

/** A day is a fraction in a workbook, and a moment of it as near as a fraction comes. */
function inSeconds(cell: unknown): unknown {
  return cell instanceof Date ? new Date(1000 * Math.round(cell.getTime() / 1000)) : cell;
}

/** What a reader has to find of a value. */
function asRead(value: Value, kind: ColumnKind, currency: string): unknown {
  if (value === null || value === "") return null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number")
    return kind === "money" ? Number(plainAmount(value, currency)) : value;
  const isDate = (kind === "day" || kind === "moment") && !Number.isNaN(Date.parse(value));
  return isDate ? inSeconds(new Date(value)) : whole(value);
}

function expected({ columns, rows, currency }: Table): unknown[][] {
  const asked = rows.map((row) =>
    row.map((value, at) => asRead(value, columns[at]?.kind ?? "text", currency)),
  );
  return [columns.map(({ head }) => head), ...asked];
}

const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom("=", "+", "-", "@", "\t", "\r", "'", "''=", " =", "\n=", "_x0041_"),
      fc.string({ maxLength: 8 }),
    )
    .map(([first, rest]) => first + rest),
  fc.constantFrom(
    "=1+1",
    "-5",
    "+3",
    "007",
    "1e5",
    "TRUE",
    "\r\n",
    "\u0000\u0001",
    "\ud800x",
    "\uffff",
    "\u0085",
    "2025-12-02",
    "<b>&amp;",
    "ä😀",
    "0",
  ),
);

function valueOf(kind: ColumnKind): fc.Arbitrary<Value> {
  const some: Record<ColumnKind, fc.Arbitrary<Value>> = {
    text: words,
    number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    money: fc.integer({ min: -1e12, max: 1e12 }),
    day: dates.map((date) => date.toISOString().slice(0, 10)),
    moment: dates.map((date) => new Date(1000 * Math.floor(date.getTime() / 1000)).toISOString()),
    "yes or no": fc.boolean(),
  };
  return fc.option(fc.oneof({ weight: 9, arbitrary: some[kind] }, fc.constant("hidden")));
}

const dates = fc.date({
  min: new Date("1980-01-01"),
  max: new Date("2080-01-01"),
  noInvalidDate: true,
});

const table: fc.Arbitrary<Table> = fc
  .array(fc.constantFrom(...COLUMN_KINDS), { minLength: 1, maxLength: 6 })
  .chain((kinds) =>
    fc.array(fc.tuple(...kinds.map(valueOf)), { minLength: 1, maxLength: 8 }).map((rows) => ({
      title: "Table",
      currency: "USD",
      columns: kinds.map((kind, at) => ({ head: `${kind} ${String(at)}`, kind })),
      rows,
    })),
  );

describe("a workbook", () => {
  it("is read by another program as what it was written from", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (one) => {
        const [sheet] = await readBack([one]);
        expect(trimmedEnds(sheet?.data ?? [])).toEqual(trimmedEnds(expected(one)));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each(portfolio.map((document) => [document.project.slug, document] as const))(
    "of %s has a sheet for each table, with the figures that stand in it",
    async (_, document) => {
      const tables = allTables(projectFromDocument(projectDocument.parse(document)), NOW);
      const sheets = await readBack(tables);
      expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(({ title }) => title));
      for (const [at, one] of tables.entries()) {
        expect(trimmedEnds(sheets[at]?.data ?? []), one.title).toEqual(trimmedEnds(expected(one)));
      }
    },
  );

  it("says hidden where amounts are, and never a figure", async () => {
    const document = portfolio.find(({ project }) => project.slug === "visionflow");
    if (!document) throw new Error("There is no visionflow.");
    const whole = projectFromDocument(projectDocument.parse(document));
    const sheets = await readBack(allTables({ ...whole, hidesMoney: true, moneyLines: [] }, NOW));
    const lines = sheets.find(({ sheet }) => sheet === "Lines of money")?.data ?? [];
    expect(lines).toHaveLength(2);
    expect(new Set(lines[1])).toEqual(new Set(["hidden"]));
    const options = sheets.find(({ sheet }) => sheet === "Options")?.data ?? [];
    const amounts = (options[0] ?? []).flatMap((head, at) =>
      String(head).includes("(USD)") ? options.slice(1).map((row) => row[at]) : [],
    );
    expect(new Set(amounts)).toEqual(new Set(["hidden"]));
  });

  it("says where a text is longer than a cell", async () => {
    const long = { head: "text", kind: "text" as const };
    const one = { title: "Long", currency: "USD", columns: [long], rows: [["x".repeat(40_000)]] };
    const [sheet] = await readBack([one]);
    expect(String(sheet?.data[1]?.[0])).toMatch(/^x{32759} … \(cut\)$/);
  });
});

describe("a CSV", () => {
  it("is read back as the words it was written from, and no cell begins like a formula", () => {
    fc.assert(
      fc.property(table, (one) => {
        const [, ...rows] = parse(toCsv(one), {
          bom: true,
          relax_column_count: true,
        });
        const read = rows.map((row) => row.map((cell) => whole(withoutApostrophe(cell))));
        expect(read).toEqual(
          one.rows.map((row) => row.map((value, at) => inWords(value, one.columns[at]?.kind))),
        );
        for (const [at, row] of rows.entries()) {
          for (const [column, cell] of row.entries()) {
            if (typeof one.rows[at]?.[column] === "string")
              expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
          }
        }
      }),
    );
  });
});

function inWords(value: Value, kind?: ColumnKind): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return kind === "money" && typeof value === "number"
    ? plainAmount(value, "USD")
    : whole(String(value));
}

function whole(text: string): string {
  return text.replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, "\uFFFD");
}

/** As `csvCell` says. */
function withoutApostrophe(cell: string): string {
  return /^'+\s*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** A reader does not tell how far empty cells go. */
function trimmedEnds(rows: readonly (readonly unknown[])[]): unknown[][] {
  const cut = <T>(list: readonly T[], isEmpty: (one: T) => boolean): T[] => {
    const last = list.findLastIndex((one) => !isEmpty(one));
    return list.slice(0, last + 1);
  };
  return cut(
    rows.map((row) => cut(row, (cell) => cell === null)),
    (row) => row.length === 0,
  );
}

import type { Estimate, MoneyRange, Project } from "@/lib/domain/project";
import type { Column, ColumnKind, Table, Value } from "./types";

/** A column, and what of a row stands in it. */
export interface ColumnOf<Row> extends Column {
  of: (row: Row) => Value;
}

/** In every cell that would tell an amount to somebody who may not see any. */
export const HIDDEN = "hidden";

export function tableOf<Row>(
  title: string,
  { currency }: Pick<Project, "currency">,
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): Table {
  return {
    title,
    currency,
    columns: columns.map(({ head, kind }) => ({ head, kind })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}

type Of<Row, V extends Value> = (row: Row) => V | null | undefined;

export const text = <Row>(head: string, of: Of<Row, string>) => column("text", head, of);
export const number = <Row>(head: string, of: Of<Row, number>) => column("number", head, of);
export const day = <Row>(head: string, of: Of<Row, string>) => column("day", head, of);
export const moment = <Row>(head: string, of: Of<Row, string>) => column("moment", head, of);
export const yesNo = <Row>(head: string, of: Of<Row, boolean>) => column("yes or no", head, of);

/** Several of one row in one cell. */
export function listing<Row>(head: string, of: (row: Row) => readonly string[]): ColumnOf<Row> {
  return text(head, (row) => of(row).join("; "));
}

/** Low, likely and high, and what they count. */
export function estimate<Row>(of: (row: Row) => Estimate | null): ColumnOf<Row>[] {
  return [
    number("estimate low", (row) => of(row)?.low),
    number("estimate likely", (row) => of(row)?.likely),
    number("estimate high", (row) => of(row)?.high),
    text("estimate in", (row) => of(row)?.unit),
  ];
}

/** Columns of amounts of one project, which say so where they are hidden. */
export function moneyOf({ currency, hidesMoney }: Pick<Project, "currency" | "hidesMoney">) {
  const amount = <Row>(head: string, of: Of<Row, number>): ColumnOf<Row> => ({
    kind: "money",
    head: `${head} (${currency})`,
    of: (row) => (hidesMoney ? HIDDEN : (of(row) ?? null)),
  });
  const range = <Row>(head: string, of: (row: Row) => MoneyRange | null | undefined) => [
    amount<Row>(`${head} low`, (row) => of(row)?.lowMinor),
    amount<Row>(`${head} likely`, (row) => of(row)?.likelyMinor),
    amount<Row>(`${head} high`, (row) => of(row)?.highMinor),
  ];
  return { amount, range };
}

function column<Row, V extends Value>(
  kind: ColumnKind,
  head: string,
  of: Of<Row, V>,
): ColumnOf<Row> {
  return { kind, head, of: (row) => of(row) ?? null };
}

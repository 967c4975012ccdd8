import { auditFigures } from "@/lib/domain/audit/audit-figures";
import type { Project, StatedFigure } from "@/lib/domain/project";
import { type ColumnOf, day, moneyOf, number, tableOf, text } from "./columns";
import type { Table } from "./types";

/** R19: what is stated beside what is computed. Amounts have columns of their own. */
export function statedFiguresTable(project: Project, now: string): Table {
  const { amount } = moneyOf({ ...project, hidesMoney: false });
  const compared = new Map(auditFigures(project, now).map((one) => [one.figure.key, one]));
  const sources = new Map(project.sources.map(({ key, title }) => [key, title]));
  const rows = project.statedFigures.map((figure) => {
    const { computed = null, outcome = "nothing to compare with" } = compared.get(figure.key) ?? {};
    return { figure, computed, outcome };
  });
  type Row = (typeof rows)[number];
  const ends = (name: string, of: (row: Row) => Ends | null): ColumnOf<Row>[] => [
    number(`${name} low`, (row) => plain(of(row))?.low),
    number(`${name} high`, (row) => plain(of(row))?.high),
    amount(`${name} amount low`, (row) => money(of(row))?.low),
    amount(`${name} amount high`, (row) => money(of(row))?.high),
  ];
  return tableOf("Stated figures", project, rows, [
    text<Row>("key", ({ figure }) => figure.key),
    text("figure", ({ figure }) => figure.label),
    text("unit", ({ figure }) => figure.unit),
    ...ends("stated", ({ figure }) => figure),
    text("stated in words", ({ figure }) => figure.text),
    text("should equal", ({ figure }) => figure.computes),
    text("of (key)", ({ figure }) => figure.subjectKey),
    ...ends("computed", ({ computed }) => computed?.value ?? null),
    text("computed in words", ({ computed }) => computed?.value.text),
    text("outcome", ({ outcome }) => outcome),
    text("explanation", ({ figure }) => figure.explanation?.text),
    text("explained by", ({ figure }) => figure.explanation?.by),
    day("explained", ({ figure }) => figure.explanation?.at.slice(0, 10)),
    text("source", ({ figure }) => sources.get(figure.source.key) ?? figure.source.key),
    text("section", ({ figure }) => figure.source.section),
  ]);
}

type Ends = Pick<StatedFigure, "unit" | "low" | "high">;

function plain(ends: Ends | null): Ends | null {
  return ends?.unit === "money" ? null : ends;
}

function money(ends: Ends | null): Ends | null {
  return ends?.unit === "money" ? ends : null;
}

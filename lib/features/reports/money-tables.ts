import { breakEvenOf } from "@/lib/domain/economics/break-even";
import { compareOptions } from "@/lib/domain/economics/compare-options";
import { optionTerms } from "@/lib/domain/economics/option-terms";
import { valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyLine, Project } from "@/lib/domain/project";
import { type ColumnOf, HIDDEN, listing, moneyOf, number, tableOf, text } from "./columns";
import type { Table } from "./types";

export function optionsTable(project: Project): Table {
  const { amount, range } = moneyOf(project);
  const { options: compared, recommendation, breakEvens } = compareOptions(optionTerms(project));
  const rows = project.options.map((option, at) => {
    const one = compared[at];
    const above = project.options[at - 1]?.key;
    const found = above === undefined ? undefined : breakEvenOf(breakEvens, option.key, above);
    const divides = found?.kind === "above a loss" ? found : null;
    return { option, one, above, divides };
  });
  type Row = (typeof rows)[number];
  return tableOf("Options", project, rows, [
    text<Row>("key", ({ option }) => option.key),
    text("option", ({ option }) => option.name),
    text("stated label", ({ option }) => option.statedLabel),
    listing("recommended by", ({ option }) => [
      ...new Set(option.recommendedBy.map(({ by }) => by)),
    ]),
    text("recommended as computed (yes or no)", ({ option }) =>
      recommendation.optionKeys.includes(option.key) ? "yes" : "no",
    ),
    number("time low (weeks)", ({ option }) => option.weeks?.low),
    number("time high (weeks)", ({ option }) => option.weeks?.high),
    ...range<Row>("cost", ({ option }) => option.cost),
    number("chance of success (%)", ({ option }) => option.probabilityPercent),
    ...range<Row>("cost of one failure", ({ one }) => one?.terms.failureLoss),
    ...range<Row>("expected total", ({ one }) => one && valueOf(one.expectedTotal)),
    amount("worst case", ({ one }) => one && valueOf(one.worstCaseMinor)),
    amount("regret", ({ one }) => one && valueOf(one.regret)?.mostMinor),
    text("break-even against (key)", ({ divides, above }) => divides && above),
    text("cheaper above the break-even (key)", ({ divides }) => divides?.option),
    amount("break-even low, one failure", ({ divides }) => divides?.loss.lowMinor),
    amount("break-even high, one failure", ({ divides }) => divides?.loss.highMinor),
  ]);
}

/** Who may not see amounts is told that there may be lines, and not how many. */
export function moneyLinesTable(project: Project): Table {
  const table = tableOf("Lines of money", project, project.moneyLines, moneyLineColumns(project));
  return project.hidesMoney ? { ...table, rows: [table.columns.map(() => HIDDEN)] } : table;
}

function moneyLineColumns(project: Project): ColumnOf<MoneyLine>[] {
  const { amount, range } = moneyOf(project);
  return [
    text("key", (line) => line.key),
    text("kind", (line) => line.kind),
    text("line", (line) => line.name),
    text("per", (line) => line.per),
    ...range<MoneyLine>("amount", (line) => line.amount),
    amount("actual", (line) => line.actualMinor),
    number("chance (%)", (line) => line.probabilityPercent),
    text("phase (key)", (line) => line.phaseKey),
    text("option (key)", (line) => line.optionKey),
    text("note", (line) => line.note),
  ];
}

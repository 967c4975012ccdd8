import { breakEvenOf } from "@/lib/domain/economics/break-even";
import { compareOptions } from "@/lib/domain/economics/compare-options";
import { optionTerms } from "@/lib/domain/economics/option-terms";
import { valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyRange, Project } from "@/lib/domain/project";
import { plainAmount } from "@/lib/format/money";
import { type Cell, csvText } from "../../../csv";

/** What can be had for a spreadsheet; the first row names each column with its unit. */
export const TABLES = {
  options: optionsTable,
  "money-lines": moneyLinesTable,
} satisfies Record<string, (project: Project) => Cell[][]>;

export type TableName = keyof typeof TABLES;

export const TABLE_NAMES = Object.keys(TABLES) as [TableName, ...TableName[]];

export function toCsv(project: Project, name: TableName): string {
  return csvText(TABLES[name](project));
}

function optionsTable(project: Project): Cell[][] {
  const { currency, options } = project;
  const { options: compared, recommendation, breakEvens } = compareOptions(optionTerms(project));
  const money = (minor: number | null | undefined) =>
    minor == null ? null : plainAmount(minor, currency);
  const ends = (range: MoneyRange | null | undefined) => [
    money(range?.lowMinor),
    money(range?.likelyMinor),
    money(range?.highMinor),
  ];
  const head = [
    "key",
    "option",
    "stated label",
    "recommended by",
    "recommended as computed (yes or no)",
    "time low (weeks)",
    "time high (weeks)",
    ...endsHead("cost", currency),
    "chance of success (%)",
    ...endsHead("cost of one failure", currency),
    ...endsHead("expected total", currency),
    `worst case (${currency})`,
    `regret (${currency})`,
    "break-even against (key)",
    "cheaper above the break-even (key)",
    `break-even low (${currency} a failure)`,
    `break-even high (${currency} a failure)`,
  ];
  return [
    head,
    ...options.map((option, at) => {
      const one = compared[at];
      const above = options[at - 1]?.key;
      const found = above === undefined ? undefined : breakEvenOf(breakEvens, option.key, above);
      const divides = found?.kind === "above a loss" ? found : null;
      return [
        option.key,
        option.name,
        option.statedLabel,
        [...new Set(option.recommendedBy.map(({ by }) => by))].join("; "),
        recommendation.optionKeys.includes(option.key) ? "yes" : "no",
        option.weeks?.low ?? null,
        option.weeks?.high ?? null,
        ...ends(option.cost),
        option.probabilityPercent,
        ...ends(one?.terms.failureLoss),
        ...ends(one && valueOf(one.expectedTotal)),
        money(one && valueOf(one.worstCaseMinor)),
        money(one && valueOf(one.regret)?.mostMinor),
        divides && (above ?? null),
        divides && divides.option,
        money(divides?.loss.lowMinor),
        money(divides?.loss.highMinor),
      ];
    }),
  ];
}

function moneyLinesTable({ moneyLines, currency }: Project): Cell[][] {
  const money = (minor: number | null) => (minor === null ? null : plainAmount(minor, currency));
  return [
    [
      "key",
      "kind",
      "line",
      "per",
      ...endsHead("amount", currency),
      `actual (${currency})`,
      "chance (%)",
      "phase (key)",
      "option (key)",
      "note",
    ],
    ...moneyLines.map((line) => [
      line.key,
      line.kind,
      line.name,
      line.per,
      money(line.amount.lowMinor),
      money(line.amount.likelyMinor),
      money(line.amount.highMinor),
      money(line.actualMinor),
      line.probabilityPercent,
      line.phaseKey,
      line.optionKey,
      line.note,
    ]),
  ];
}

function endsHead(name: string, currency: string): string[] {
  return ["low", "likely", "high"].map((end) => `${name} ${end} (${currency})`);
}

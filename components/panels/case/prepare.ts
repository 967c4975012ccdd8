import { type Economics, assessEconomics } from "@/lib/domain/economics/assess-economics";
import { type Outcome, valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyRange, Project } from "@/lib/domain/project";
import { formatLikely, formatMoneyRange } from "@/lib/format/money";
import { wordCase } from "../words/case-words";
import { AMOUNTS_HIDDEN } from "../words/hidden-money";
import { pageHref } from "../words/href-of";
import { wordWhyUnknown, wordYears } from "../words/money-words";
import type { CaseModel } from "./contract";

type Row = Extract<CaseModel, { rows: unknown }>["rows"][number];

/** The case for the money in a sentence and three figures; its page has the rest. */
export function prepareCase(project: Project): CaseModel {
  const href = pageHref(project.slug, "/economics");
  if (project.hidesMoney) return { href, hidden: AMOUNTS_HIDDEN };
  const economics = assessEconomics(project);
  return { href, sentence: wordCase(economics).sentence, rows: rowsOf(economics) };
}

function rowsOf({ currency, investment, annualReturn, returns, exposure }: Economics): Row[] {
  const { payback } = returns;
  return [
    amountRow("Investment", investment.total, currency),
    annualReturn.kind === "unknown" && exposure.oneOfEach.kind === "known"
      ? amountRow("One of each loss", exposure.oneOfEach, currency)
      : amountRow("Return a year", annualReturn, currency),
    payback.kind === "known"
      ? { name: "Payback", value: wordYears(payback.value), likely: null, note: null }
      : { name: "Payback", value: "unknown", likely: null, note: wordWhyUnknown(payback.reason) },
  ];
}

function amountRow(name: string, outcome: Outcome<MoneyRange>, currency: string): Row {
  const range = valueOf(outcome);
  if (range === null) {
    const note = outcome.kind === "unknown" ? wordWhyUnknown(outcome.reason) : null;
    return { name, value: "unknown", likely: null, note };
  }
  return {
    name,
    value: formatMoneyRange(range, currency),
    likely: formatLikely(range, currency),
    note: null,
  };
}

import { type Economics, assessEconomics } from "@/lib/domain/economics/assess-economics";
import { valueOf } from "@/lib/domain/economics/outcome";
import type { Project } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { moneyUnit } from "@/lib/format/money";
import { plotCash } from "../words/cash-plot";
import { unlessHidden } from "../words/hidden-money";
import { linesApart } from "../words/lines-apart";
import { type ReturnFigure, wordReturnFigures } from "../words/return-words";
import { statedMoney } from "../words/stated-money";
import type { ReturnsModel } from "./contract";

export function prepareReturns(project: Project, now: string): ReturnsModel {
  return unlessHidden(project, (open) => {
    const economics = assessEconomics(open);
    const { annualReturn, currency, returns, terms } = economics;
    const total = valueOf(annualReturn);
    const unit = moneyUnit([total?.highMinor ?? 0], currency);
    return {
      unit: unit.label,
      rows: annualReturn.inputs.map(({ key, name, amount }) => ({
        key,
        name,
        amount: amount === null ? "not said" : unit.range(amount),
        note: open.moneyLines.find((one) => one.key === key)?.note ?? null,
      })),
      apart: linesApart(open, {
        kinds: ["annual-return"],
        shown: annualReturn.inputs.map(({ key }) => key),
        unit,
      }),
      total: total && {
        amount: unit.range(total),
        stated: statedMoney(open, now, "annual-return.total"),
      },
      figures: wordReturnFigures(returns, terms, currency).map((figure) => ({
        ...figure,
        stated: figure.value === null ? null : statedOf(open, now, figure.id),
      })),
      schedule: wordSchedule(economics),
      cash: plotCash(terms, currency),
    };
  });
}

const COMPUTES: Partial<Record<ReturnFigure["id"], string>> = {
  payback: "payback.years",
  roi: "roi.ratio",
};

function statedOf(project: Project, now: string, id: ReturnFigure["id"]) {
  const computes = COMPUTES[id];
  return computes === undefined ? null : statedMoney(project, now, computes);
}

function wordSchedule({ schedule: { kind, undated }, investment }: Economics): string {
  if (investment.total.kind === "unknown") return "No line of investment is on record.";
  if (kind === "by phase") {
    return "Each line is paid as its phase begins; returns begin when the last of these phases ends.";
  }
  return undated.length === 0
    ? "All is paid at the start, and returns begin at once."
    : `All is taken as paid at the start: ${formatCount(undated.length, "line names", "lines name")} no phase that is planned to the day.`;
}

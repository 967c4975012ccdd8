import { type Investment, assessInvestment } from "@/lib/domain/economics/investment";
import { type Traced, valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyRange, Project } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { formatMoney, moneyUnit, type MoneyUnit } from "@/lib/format/money";
import { unlessHidden } from "../words/hidden-money";
import { linesApart } from "../words/lines-apart";
import { wordPercent, wordWhyUnknown } from "../words/money-words";
import { statedMoney } from "../words/stated-money";
import { sumsDifference } from "../words/sums-difference";
import type { InvestmentModel, MoneySum } from "./contract";

export function prepareInvestment(project: Project, now: string): InvestmentModel {
  return unlessHidden(project, (open) => {
    const investment = assessInvestment(open);
    const { total, byPhase } = investment;
    const sums = [total, byPhase].flatMap((sum) => valueOf(sum)?.highMinor ?? []);
    const unit = moneyUnit(sums, open.currency);
    const byLine = sumOf(total, unit, lineNote(open, investment));
    const shown = byLine?.rows.map(({ id }) => id) ?? [];
    return {
      unit: unit.label,
      byLine,
      apart: linesApart(open, { kinds: ["investment", "contingency"], shown, unit }),
      byPhase: sumOf(byPhase, unit, () => null, true),
      ...differenceOf(open, investment),
      stated: statedMoney(open, now, "investment.total", { subjectKey: null }),
      missing: total.kind === "unknown" ? wordWhyUnknown(total.reason) : null,
    };
  });
}

function sumOf(
  sum: Traced<MoneyRange>,
  unit: MoneyUnit,
  noteOf: (key: string) => string | null,
  hasKeys = false,
): MoneySum | null {
  const total = valueOf(sum);
  if (total === null) return null;
  return {
    rows: sum.inputs.map(({ key, name, amount }) => ({
      id: key,
      name: hasKeys ? `${key} ${name}` : name,
      amount: amount === null ? "not said" : unit.range(amount),
      note: noteOf(key),
    })),
    total: unit.range(total),
    note:
      sum.missing.length === 0
        ? null
        : `at least: ${formatCount(sum.missing.length, "row")} not said`,
  };
}

/** What a line says of itself, and of a contingency how much of the others it is. */
function lineNote({ moneyLines }: Project, { contingencyRatio }: Investment) {
  return (key: string) => {
    const line = moneyLines.find((one) => one.key === key);
    if (line?.kind !== "contingency") return line?.note ?? null;
    return contingencyRatio.kind === "known"
      ? `contingency, ${wordPercent(contingencyRatio.value)} of the others`
      : "contingency";
  };
}

function differenceOf(project: Project, investment: Investment) {
  const sums = sumsDifference(project, investment);
  if (sums === null) return { difference: null, differenceWords: null };
  const { byLine, byPhase, difference } = sums;
  const { explained } = difference;
  const ends = wordEnds(byLine, byPhase, project.currency);
  return {
    difference,
    differenceWords: `${ends} ${explained === null ? "not explained." : `explained. ${explained}`}`,
  };
}

/** "$75 K at the top end is" */
function wordEnds(one: MoneyRange, other: MoneyRange, currency: string): string {
  const low = Math.abs(one.lowMinor - other.lowMinor);
  const high = Math.abs(one.highMinor - other.highMinor);
  if (low === high) return `${formatMoney(low, currency)} is`;
  const ends = [
    ...(low > 0 ? [`${formatMoney(low, currency)} at the low end`] : []),
    ...(high > 0 ? [`${formatMoney(high, currency)} at the top end`] : []),
  ];
  return `${ends.join(" and ")} ${ends.length === 1 ? "is" : "are"}`;
}

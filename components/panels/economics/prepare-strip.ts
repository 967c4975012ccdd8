import type { Economics } from "@/lib/domain/economics/assess-economics";
import type { BudgetStanding } from "@/lib/domain/economics/budget";
import type { Project } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { wordStanding } from "../words/budget-words";
import { wordPercent, wordWhyUnknown } from "../words/money-words";
import { statedMoney } from "../words/stated-money";
import { sumsDifference } from "../words/sums-difference";
import type { FigureNote, StripFigure } from "./contract";
import { avoidedFigure, chanceFigure, lossFigure } from "./strip-options";
import { amountOf, beside, plainly, sumOf } from "./strip-parts";
import { paybackFigure, returnFigure, roiFigure } from "./strip-returns";

/** Five figures: what is put in and spent, and between them what comes back, or what is risked. */
export function prepareStrip(project: Project, economics: Economics, now: string): StripFigure[] {
  const returning = economics.annualReturn.kind === "known";
  const risking = economics.comparison.recommendation.optionKeys.length > 0;
  const between =
    risking && returning
      ? [paybackFigure, roiFigure, chanceFigure]
      : risking
        ? [lossFigure, avoidedFigure, chanceFigure]
        : [returnFigure, paybackFigure, roiFigure];
  return [
    investmentFigure(project, economics, now),
    ...between.map((figure) => figure(project, economics, now)),
    spentFigure(economics),
  ];
}

function investmentFigure(project: Project, economics: Economics, now: string): StripFigure {
  const { total } = economics.investment;
  const { currency } = economics;
  return {
    label: "Investment",
    ...amountOf(total, currency),
    note:
      total.kind === "unknown"
        ? plainly(wordWhyUnknown(total.reason))
        : (twoSums(project, economics) ??
          beside(
            linesOf(economics),
            statedMoney(project, now, "investment.total", { subjectKey: null }),
          )),
    arithmetic: sumOf("All lines together", total, currency),
  };
}

/** "5 lines, 20 % contingency" */
function linesOf({ investment: { total, contingencyRatio } }: Economics): string {
  const lines = formatCount(total.inputs.length, "line");
  return contingencyRatio.kind === "known"
    ? `${lines}, ${wordPercent(contingencyRatio.value)} contingency`
    : lines;
}

/** By line and by phase, where they are not one. */
function twoSums(project: Project, { investment, currency }: Economics): FigureNote | null {
  const sums = sumsDifference(project, investment);
  return (
    sums && {
      before: "by line",
      difference: sums.difference,
      after: `${formatMoneyRange(sums.byPhase, currency)} by phase`,
    }
  );
}

function spentFigure({ budget, currency }: Economics): StripFigure {
  const { total, lines } = budget;
  const { actualMinor } = total;
  const value = actualMinor === null ? "unknown" : formatMoney(actualMinor, currency);
  const of = total.budget && `of ${formatMoneyRange(total.budget, currency)}`;
  return {
    label: "Spent so far",
    value,
    likely: null,
    note: plainly(
      of === null ? "no line of investment" : `${of}; ${spentWords(total.standing, currency)}`,
    ),
    arithmetic: {
      lines: lines.map((line) => ({
        name: line.name,
        value: line.actualMinor === null ? "not said" : formatMoney(line.actualMinor, currency),
      })),
      result: { name: "Spent so far", value },
      note: "A line without an actual is unknown, not zero.",
    },
  };
}

/** A figure that says "unknown" does not say it twice. */
function spentWords(standing: BudgetStanding, currency: string): string {
  return standing.kind === "unknown"
    ? `${formatCount(standing.missing.length, "line")} without an actual`
    : wordStanding(standing, currency);
}

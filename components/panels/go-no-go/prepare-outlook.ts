import { type FigureComparison, auditFigures } from "@/lib/domain/audit/audit-figures";
import { assessEconomics } from "@/lib/domain/economics/assess-economics";
import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import { hasPassed, endOfDay } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import { scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import { daysBetween } from "@/lib/format/ages";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { wordCaseLine } from "../words/case-words";
import { wordFigure } from "../words/figure-words";
import { AMOUNTS_HIDDEN } from "../words/hidden-money";
import { wordForecast } from "../words/forecast-words";
import { pageHref } from "../words/href-of";
import { statedReadiness } from "../words/stated-readiness";
import type { OutlookModel } from "./contract";

/** How far what is said stands from what is proved, and what it costs and takes in a line each. */
export function prepareOutlook(
  project: Project,
  now: string,
  forecast: Forecast | null,
): OutlookModel {
  return {
    gap: gapOf(project, now),
    money: moneyWords(project),
    moneyHref: pageHref(project.slug, "/economics"),
    moneyDiffers: moneyDiffers(project, now),
    dates: dateWords(project, now, forecast),
  };
}

function gapOf(project: Project, now: string): OutlookModel["gap"] {
  const { verified, claimed, stated, gap } = scoreMaturity(project, now).overall;
  return {
    verified,
    claimed,
    stated: statedReadiness(project) ?? stated,
    points: gap === null ? null : formatNumber(gap),
    words: gapWords(gap, claimed),
  };
}

/** A gap of nothing is no good news by itself. */
function gapWords(gap: number | null, claimed: number | null): string {
  if (gap === null) return "Nothing to measure.";
  if (gap > 0) return "points claimed, not verified";
  return claimed === 0
    ? "points: no claim feeds readiness"
    : "points: all that is claimed is verified";
}

function moneyWords(project: Project): string {
  if (project.hidesMoney) return AMOUNTS_HIDDEN;
  return wordCaseLine(assessEconomics(project));
}

const INVESTMENT = ["investment.total", "investment.phases"];

/** R19: what documents say of the investment and it does not add up to. */
function moneyDiffers(project: Project, now: string): OutlookModel["moneyDiffers"] {
  const differing = auditFigures(project, now).filter(
    ({ outcome, figure }) => outcome === "differs" && INVESTMENT.includes(figure.computes ?? ""),
  );
  if (differing.length === 0) return null;
  const told = differing.map((one) => statedWords(one, project));
  return {
    text: `stated ${formatList([...new Set(told)])}`,
    explained: differing.every((one) => one.explanation !== null),
  };
}

function statedWords({ stated }: FigureComparison, { currency }: Project): string {
  return wordFigure(stated, currency);
}

function dateWords(project: Project, now: string, forecast: Forecast | null): string {
  const { phases, tasks } = project;
  if (phases.length + tasks.length === 0) {
    return `${targetWords(project, now)}, and no plan to forecast from.`;
  }
  return `${targetWords(project, now)}, ${planWords(project, now)}, ${wordForecast(forecast, now)}.`;
}

function targetWords({ targetOn }: Project, now: string): string {
  if (targetOn === null) return "No target date";
  const days = daysBetween(now, targetOn);
  const left = hasPassed(endOfDay(targetOn), now)
    ? `${formatCount(-days, "day")} ago`
    : `in ${formatCount(days, "day")}`;
  return `Target ${formatDay(targetOn, now)}, ${left}`;
}

function planWords({ phases }: Project, now: string): string {
  const ends = phases.flatMap((one) => (one.deferred ? [] : (one.plannedEndOn ?? [])));
  const last = ends.toSorted().at(-1);
  return last === undefined ? "the plan has no dates" : `the plan ends ${formatDay(last, now)}`;
}

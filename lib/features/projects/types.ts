import { returnsOf } from "@/lib/domain/economics/assess-economics";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { valueOf } from "@/lib/domain/economics/outcome";
import { addUpInvestment } from "@/lib/domain/economics/sums";
import type { Outlook } from "@/lib/domain/forecast/outlook";
import type { TrendPoint } from "@/lib/domain/history/trend";
import type { MoneyRange, Project } from "@/lib/domain/project";
import type { GateSummary, ProjectSummary } from "@/lib/domain/summary/summarise-project";
import type { TriggerSummary } from "@/lib/domain/summary/summarise-verdict";
import type { VerdictReason } from "@/lib/domain/verdict/reasons";
import type { ItemState } from "@/lib/domain/vocabulary";
import { FIGURES_FORMAT, FORECAST_FORMAT } from "./constants";

/** What somebody says of a project as a whole. */
export type ProjectFacts = Pick<Project, (typeof PROJECT_FACTS)[number]>;

export const PROJECT_FACTS = [
  "name",
  "summary",
  "owner",
  "sponsor",
  "qualityStandard",
  "freshnessDays",
  "readinessTargetPercent",
  "reviewCadenceDays",
  "membersOnly",
] as const satisfies readonly (keyof Project)[];

/** A project that nobody works on any more. */
export interface ArchivedProject extends Pick<Project, "slug" | "name" | "owner"> {
  archivedAt: string;
}

/** A project that another may begin as a copy of. */
export type CopyableProject = Pick<Project, "slug" | "name" | "currency" | "startOn">;

/** What one row of the portfolio is drawn from: raw values, no words. */
export interface PortfolioLine {
  slug: string;
  name: string;
  summary: string;
  owner: string | null;
  targetOn: string | null;
  currency: string;
  verdict: ProjectSummary["verdict"];
  /** What people have decided and holds today. */
  decision: ProjectSummary["decision"];
  /** What decides it most, with the first of what lies behind. */
  reason: VerdictReason | null;
  /** How many there are of that reason's kind: 4 of 4 triggers fired, 0 of 7 must-haves met. */
  share: { part: number; whole: number } | null;
  readiness: {
    verified: number | null;
    claimed: number | null;
    stated: number | null;
    target: number | null;
    gap: number | null;
  };
  openIssues: ProjectSummary["openIssues"];
  phases: number;
  /** The first gate that has not passed; null when every gate has, or there is none. */
  gate: PortfolioGate | null;
  /** Null where no trigger threatens. */
  trigger: Pick<TriggerSummary, "text" | "state" | "since" | "dueOn" | "endsAt"> | null;
  claims: ProjectSummary["claims"];
  /** Investment and contingency together; null where no line says, or nobody may be told. */
  investment: MoneyRange | null;
  /** Years until it is paid back, at the soonest and at the latest; null where that is unknown. */
  payback: [low: number, high: number | null] | null;
}

/** A line with what is kept beside it: the forecast, and how ready the project was in the last weeks. */
export type ForecastLine = PortfolioLine & { forecast: KeptForecast; trend: readonly TrendPoint[] };

/** Null while none has been computed; not current where the project or the day has moved on since. */
export type KeptForecast = (KeptOutlook & { isCurrent: boolean }) | null;

export type KeptOutlook = Outlook | { kind: "not computed" };

/** What says whether the kept figures of a project still hold. */
export const FIGURES_MARK = {
  projectId: true,
  revision: true,
  computedRevision: true,
  holdsUntil: true,
  format: true,
} as const;

interface FiguresMark {
  revision: number;
  computedRevision: number | null;
  holdsUntil: Date | null;
  format: number;
}

export function areOutdated(mark: FiguresMark, now: Date): boolean {
  const { revision, computedRevision, format, holdsUntil } = mark;
  if (computedRevision !== revision || format !== FIGURES_FORMAT) return true;
  return holdsUntil !== null && holdsUntil <= now;
}

/** The same of its forecast. */
export const FORECAST_MARK = {
  revision: true,
  forecastRevision: true,
  forecastHoldsUntil: true,
  forecastFormat: true,
} as const;

interface ForecastMark {
  revision: number;
  forecastRevision: number | null;
  forecastHoldsUntil: Date | null;
  forecastFormat: number;
}

/** A forecast of newer code is left to it. */
export function isForecastDue(mark: ForecastMark, now: Date): boolean {
  return mark.forecastFormat <= FORECAST_FORMAT && !isForecastCurrent(mark, now);
}

function isForecastCurrent(mark: ForecastMark, now: Date): boolean {
  const { revision, forecastRevision, forecastHoldsUntil, forecastFormat } = mark;
  if (forecastFormat !== FORECAST_FORMAT || revision !== forecastRevision) return false;
  return forecastHoldsUntil !== null && forecastHoldsUntil > now;
}

export function toForecast(row: ForecastMark & { forecast: unknown }, now: Date): KeptForecast {
  const outlook = row.forecastFormat === FORECAST_FORMAT ? row.forecast : null;
  return asForecast(outlook, isForecastCurrent(row, now));
}

/** As this code has written it. */
export function asForecast(outlook: unknown, isCurrent: boolean | null): KeptForecast {
  return outlook === null ? null : { ...(outlook as KeptOutlook), isCurrent: isCurrent === true };
}

/** Stands where a line could not be computed; the log says why. */
export interface BrokenLine {
  slug: string;
  name: string;
  broken: "not computed";
}

export interface PortfolioGate {
  phaseKey: string;
  result: GateSummary["result"];
  locked: boolean;
  /** Deciding criteria by state, only the states there are. */
  counts: Partial<Record<ItemState, number>>;
}

export function lineWithoutMoney<Line extends PortfolioLine>(line: Line | BrokenLine) {
  return maskAmountsIn("broken" in line ? line : { ...line, investment: null, payback: null });
}

export function toPortfolioLine(project: Project, summary: ProjectSummary): PortfolioLine {
  const { readiness, currentGate, nearestTrigger } = summary;
  const reason = firstReason(summary);
  return {
    slug: project.slug,
    name: project.name,
    summary: project.summary,
    owner: project.owner,
    targetOn: project.targetOn,
    currency: project.currency,
    verdict: summary.verdict,
    decision: summary.decision,
    reason,
    share: reason && shareOf(reason, summary),
    readiness: {
      verified: readiness.verified,
      claimed: readiness.claimed,
      stated: statedReadiness(project) ?? readiness.stated,
      target: project.readinessTargetPercent,
      gap: readiness.gap,
    },
    openIssues: summary.openIssues,
    phases: summary.counts.phases,
    gate: currentGate && toGate(currentGate),
    trigger: nearestTrigger && toTrigger(nearestTrigger),
    claims: summary.claims,
    investment: valueOf(addUpInvestment(project)),
    payback: paybackOf(project),
  };
}

/** In hundredths of a year: nobody reads more, and every line carries it. */
function paybackOf(project: Project): PortfolioLine["payback"] {
  const years = valueOf(returnsOf(project).payback);
  if (years === null || years.low === "never") return null;
  const { low, high } = years;
  return [hundredths(low), high === "never" ? null : hundredths(high)];
}

function hundredths(years: number): number {
  return Math.round(100 * years) / 100;
}

function firstReason({ verdictReasons: [reason] }: ProjectSummary): VerdictReason | null {
  if (reason === undefined) return null;
  return "because" in reason
    ? ({ ...reason, because: reason.because.slice(0, 1) } as VerdictReason)
    : reason;
}

function shareOf({ kind }: VerdictReason, { verdictCounts }: ProjectSummary) {
  const { triggers, mustHaves, goCriteria } = verdictCounts;
  switch (kind) {
    case "trigger fired":
      return { part: triggers.fired, whole: triggers.total };
    case "trigger counting":
      return { part: triggers.counting, whole: triggers.total };
    case "trigger unknown":
      return { part: triggers.unknown, whole: triggers.total };
    case "must-have not met":
    case "must-have waived":
      return { part: mustHaves.met, whole: mustHaves.total };
    case "go criterion not met":
    case "go criterion waived":
      return { part: goCriteria.met, whole: goCriteria.total };
    default:
      return null;
  }
}

/** What a document says of the readiness of the whole, as a percentage or as a score out of ten. */
function statedReadiness({ statedFigures }: Project): number | null {
  const figure = statedFigures.find((row) => row.computes === "readiness.overall");
  if (!figure || figure.low === null) return null;
  return figure.unit === "score" ? figure.low * 10 : figure.low;
}

function toGate({ phaseKey, result, locked, counts }: GateSummary): PortfolioGate {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  return { phaseKey, result, locked, counts: Object.fromEntries(present) };
}

function toTrigger({ text, state, since, dueOn, endsAt }: TriggerSummary) {
  return { text, state, since, dueOn, endsAt };
}

/** How much a project, or what it is made of, holds: its lists together. */
export function rowsOf(project: object): number {
  return Object.values(project).reduce<number>(
    (rows, value) => rows + (Array.isArray(value) ? value.length : 0),
    0,
  );
}

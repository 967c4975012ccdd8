import { trendOf } from "@/lib/domain/history/trend";
import { dayOf } from "@/lib/domain/instant";
import type {
  ArchivedProject,
  BrokenLine,
  ForecastLine,
  KeptOutlook,
  PortfolioGate,
  PortfolioLine,
} from "@/lib/features/projects/types";
import { countStates } from "@/lib/domain/truth/count-states";
import { formatCount, formatShare } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { wordDecision } from "../words/decision-words";
import { AMOUNTS_HIDDEN } from "../words/hidden-money";
import { firstSentence } from "../words/first-sentence";
import { gateLook } from "../words/gate-look";
import { wordGateStates } from "../words/state-counts";
import { toTrend } from "../words/trend-words";
import { wordTriggerMoment } from "../words/trigger-words";
import { wordVerdictReason } from "../words/verdict-words";
import { wordFacts, wordPortfolio } from "./bottom-line";
import { packRows } from "./pack";
import type { ForecastCell, GateCell, PortfolioModel, PortfolioRow, TriggerCell } from "./contract";

/** Beyond this the rest of a summary has no room anywhere: two lines of a narrow column. */
const SUMMARY_LENGTH = 90;

interface Beside {
  hidesMoney?: boolean;
  mayCreate?: boolean;
  archived?: readonly ArchivedProject[];
}

export function preparePortfolio(
  lines: readonly (ForecastLine | BrokenLine)[],
  now: string,
  { hidesMoney = false, mayCreate = false, archived = [] }: Beside = {},
): PortfolioModel {
  const rows = lines.map((line) => toRow(line, now));
  const claims = lines.flatMap((line) => ("broken" in line ? [] : line.claims));
  return {
    now,
    sentence: wordPortfolio(rows, now),
    facts: [wordFacts(claims, rows.length), ...(hidesMoney ? [AMOUNTS_HIDDEN] : [])].join(" "),
    rows: packRows(rows),
    awaitsForecasts: lines.some((line) => "forecast" in line && !line.forecast?.isCurrent),
    archived: archived.map(({ archivedAt, ...row }) => ({
      ...row,
      since: formatDay(dayOf(archivedAt), now),
    })),
    mayCreate,
  };
}

function toRow(line: ForecastLine | BrokenLine, now: string): PortfolioRow {
  const { slug, name } = line;
  if ("broken" in line) return { slug, name, broken: "its figures could not be computed" };
  const { readiness, openIssues } = line;
  return {
    slug,
    name,
    summary: shortened(firstSentence(line.summary)),
    owner: line.owner,
    verdict: line.verdict,
    reason: line.decision
      ? `${wordDecision(line.decision, now)}. Computed: ${wordReason(line, now)}`
      : wordReason(line, now),
    ...readiness,
    gapNote: wordGapNote(line),
    p0: openIssues.P0,
    p1: openIssues.P1,
    gate: line.phases === 0 ? null : toGate(line.gate),
    trigger: line.trigger && toTrigger(line.trigger, now),
    targetOn: line.targetOn,
    forecast: toForecast(line.forecast),
    investment: line.investment,
    payback: line.payback,
    currency: line.currency,
    trend: toTrend(trendOf(line.trend, readiness, now), now),
  };
}

function shortened(text: string): string {
  return text.length > SUMMARY_LENGTH ? `${text.slice(0, SUMMARY_LENGTH).trimEnd()}…` : text;
}

/** What is one of several is told by how many there are, what stands alone by what it says. */
function wordReason({ reason, share }: PortfolioLine, now: string): string {
  if (reason === null) return "no reason on record";
  if (share === null || share.whole < 2) return wordVerdictReason(reason, now);
  const count = formatShare(share.part, share.whole);
  switch (reason.kind) {
    case "trigger fired":
      return `${count} triggers fired`;
    case "trigger counting":
      return `${count} triggers counting down`;
    case "trigger unknown":
      return `${count} triggers unknown`;
    case "must-have not met":
      return `${count} must-haves met`;
    case "must-have waived":
      return `${count} must-haves met, the others waived`;
    case "go criterion not met":
      return `${count} go criteria met`;
    case "go criterion waived":
      return `${count} go criteria met, the others waived`;
    default:
      return wordVerdictReason(reason, now);
  }
}

/** No gap is no good news by itself where claims stand that feed no figure. */
function wordGapNote({ readiness: { gap }, claims }: PortfolioLine): string | null {
  if (gap !== 0) return null;
  if (claims.standing > 0) return `no claim feeds readiness; ${String(claims.standing)} elsewhere`;
  return claims.refuted > 0
    ? `no claim stands, ${formatCount(claims.refuted, "refuted", "refuted")}`
    : null;
}

function toGate(gate: PortfolioGate | null): GateCell {
  if (gate === null) return { look: "passed", counts: {}, name: "every gate passed", text: null };
  const { phaseKey, result, locked, counts } = gate;
  const deciding = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    look: gateLook({ result, locked, deciding }),
    counts,
    name: `gate ${phaseKey}`,
    text: wordGateStates({ ...countStates([]), ...counts }),
  };
}

function toTrigger(trigger: NonNullable<PortfolioLine["trigger"]>, now: string): TriggerCell {
  const { state, text, endsAt } = trigger;
  return {
    state,
    text,
    moment: wordTriggerMoment(trigger, now),
    endsAt: state === "counting" ? endsAt : null,
  };
}

const NO_DAY: Record<Exclude<KeptOutlook["kind"], "dated">, string> = {
  "no plan": "no plan yet",
  "nothing left": "nothing left to do",
  "nothing estimated": "nothing is estimated",
  "not computed": "could not be computed",
};

/** Why there is no day is told only of what is so now: once it is outdated, nobody knows yet. */
function toForecast(forecast: ForecastLine["forecast"]): ForecastCell {
  if (forecast?.kind === "dated") {
    const { p80On, daysLate, atLeast, isCurrent } = forecast;
    return { p80On, daysLate, atLeast, isOutdated: !isCurrent, lacks: null };
  }
  const lacks = forecast?.isCurrent ? NO_DAY[forecast.kind] : "being computed";
  return { p80On: null, daysLate: null, atLeast: false, isOutdated: false, lacks };
}

import { type FigureComparison, auditFigures } from "@/lib/domain/audit/audit-figures";
import { hasPassed, endOfDay } from "@/lib/domain/instant";
import { openQuestions } from "@/lib/domain/decisions/asked-decision";
import {
  decisionsInForce,
  isByPoll,
  isDecided,
  openPollOf,
  pollOf,
} from "@/lib/domain/decisions/standing";
import type { Decision, Option, Project, Voice } from "@/lib/domain/project";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatDay, formatInstant, formatShortDay } from "@/lib/format/dates";
import { formatMoneyRange } from "@/lib/format/money";
import { formatNumber, formatSpan } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import { HIDDEN } from "../words/hidden-money";
import { pageHref } from "../words/href-of";
import type { DecisionModel, GoNoGoModel, OptionLine, VoiceLine } from "./contract";

/** The decision that is asked, with what it is about and who has answered. */
export function prepareDecision(
  project: Project,
  decision: Decision | null,
  now: string,
): DecisionModel | null {
  if (!decision) return null;
  const { question, recommendation, optionKeys } = decision;
  const atPlate = decisionsInForce(project, now).find(isByPoll);
  const figures = auditFigures(project, now).filter((one) => one.outcome === "differs");
  const options = project.options.filter(({ key }) => optionKeys.includes(key));
  return {
    asked: askedWords(decision, now),
    question,
    recommendation,
    outcome: outcomeWords(decision, atPlate?.key ?? null, now),
    options: options.map((option) => optionLine(project, option, figures)),
    differences: differencesOf(options),
    voices: voicesOn(project, decision, now),
    ended: endedWords(project, decision, now),
  };
}

/** Where the question that was named is not the one to show: what has become of it. */
export function prepareInstead(
  { decisions }: Project,
  named: string | null,
  asked: Decision | null,
): string | null {
  if (named === null || named === asked?.key) return null;
  const found = decisions.find(({ key }) => key === named);
  const shown = asked ? ` This page shows ${asked.key}.` : "";
  if (!found) return `There is no decision ${named} here.${shown}`;
  if (found.withdrawal) return `${named} was withdrawn by ${found.withdrawal.by.name}.${shown}`;
  return `${named} was superseded by ${found.supersededByKey ?? "another"}.${shown}`;
}

/** What else waits to be decided, each where it can be read and answered. */
export function prepareAlsoAsked(
  project: Project,
  asked: Decision | null,
  now: string,
): GoNoGoModel["alsoAsked"] {
  return openQuestions(project)
    .filter(({ key }) => key !== asked?.key)
    .map((decision) => {
      const { key, question, dueOn } = decision;
      const due = dueOn === null ? "no date" : dueWords(dueOn, now);
      const poll = openPollOf(decision, project.polls) ? "poll open" : "no poll open";
      return { key, question, words: `${due}, ${poll}`, href: questionHref(project, decision) };
    });
}

/** The page with that question on it. */
export function questionHref({ slug }: Project, { key }: Decision): string | null {
  const page = pageHref(slug, "/go-no-go");
  return page && `${page}?question=${encodeURIComponent(key)}`;
}

function askedWords({ askedBy, dueOn, confidencePercent }: Decision, now: string): string {
  const due = dueOn === null ? "no date" : dueWords(dueOn, now);
  const sure =
    confidencePercent === null ? null : `${formatPercent(confidencePercent)} sure of its advice`;
  return [`Asked by ${askedBy?.name ?? "nobody named"}`, due, sure]
    .filter((words) => words !== null)
    .join(", ");
}

function dueWords(dueOn: string, now: string): string {
  return `${hasPassed(endOfDay(dueOn), now) ? "was due" : "due"} ${formatDay(dueOn, now)}`;
}

function outcomeWords(
  { key, outcome, reason, decidedBy, decidedAt }: Decision,
  atPlate: string | null,
  now: string,
): string | null {
  if (outcome === null || key === atPlate) return null;
  const by = decidedBy ? `, ${decidedBy.name}` : "";
  const at = decidedAt ? `, ${formatShortDay(decidedAt, now)}` : "";
  return `Decided: ${outcome}${by}${at}${reason === null ? "" : `. ${reason}`}`;
}

function optionLine(
  { currency, hidesMoney }: Project,
  option: Option,
  figures: readonly FigureComparison[],
): OptionLine {
  const { key, name, weeks, cost, risk, probabilityPercent, recommendedBy, statedLabel } = option;
  return {
    key,
    name,
    weeks: weeks && formatSpan(formatNumber(weeks.low), formatNumber(weeks.high)),
    weeksDiffer: weeksDiffer(option, figures),
    investment: hidesMoney ? HIDDEN : cost && formatMoneyRange(cost, currency),
    risk,
    chance: probabilityPercent === null ? null : `${formatPercent(probabilityPercent)} to succeed`,
    recommendedBy: recommendedBy.map(({ by, section }) => ({ by, where: section })),
    called: recommendedBy.length === 0 ? statedLabel : null,
  };
}

function weeksDiffer(
  { key, weeks }: Option,
  figures: readonly FigureComparison[],
): OptionLine["weeksDiffer"] {
  const about = figures.filter(
    ({ figure }) => figure.computes === "timeline.option" && figure.subjectKey === key,
  );
  const value = about[0]?.computed?.value;
  if (weeks === null || value === undefined || value.low === null || value.high === null)
    return null;
  return {
    computed: formatSpan(formatNumber(value.low), formatNumber(value.high)),
    explained: about.every((one) => one.explanation !== null),
  };
}

/** R19: two that are recommended at once. */
function differencesOf(options: readonly Option[]): DecisionModel["differences"] {
  const recommended = options.filter((one) => one.recommendedBy.length > 0);
  if (recommended.length < 2) return [];
  const names = formatList(recommended.map((one) => `option ${one.key}`));
  const count = formatCount(recommended.length, "option");
  return [
    {
      text: `${count} are recommended at once: ${names}. Nobody has explained it.`,
      explained: false,
    },
  ];
}

function endedWords(project: Project, decision: Decision, now: string): string | null {
  const closedAt = pollOf(project, decision)?.closedAt ?? null;
  if (closedAt === null || isDecided(decision)) return null;
  return `ended undecided, ${formatShortDay(closedAt, now)}, on the question as it was`;
}

export function voicesOn(project: Project, decision: Decision, now: string): VoiceLine[] {
  return (pollOf(project, decision)?.voices ?? []).map((voice) => ({
    id: voice.function,
    function: voice.function,
    person: voice.person && voice.person.name,
    answer: voice.answer,
    reason: voice.reason,
    said: saidWords(voice, now),
    note: voice.mayApprove ? null : "may not approve",
    conditions: voice.conditions.map(
      ({ text, dueOn, owner }) =>
        `${text}, due ${formatDay(dueOn, now)}${owner === null ? "" : `, ${owner}`}`,
    ),
  }));
}

function saidWords({ answer, at, answeredBy, asDeputy }: Voice, now: string): string | null {
  if (answer === null || at === null) return null;
  const by = asDeputy && answeredBy ? `, by ${answeredBy.name} as deputy` : "";
  return `${formatInstant(at, now)}${by}`;
}

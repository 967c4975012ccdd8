import type { ChangedInput } from "@/lib/domain/decisions/changed-inputs";
import {
  type ConditionStanding,
  decisionInForce,
  decisionStanding,
} from "@/lib/domain/decisions/standing";
import type { Decision, InputValue, Project } from "@/lib/domain/project";
import type { InputMeasure, PollAnswer, Verdict } from "@/lib/domain/vocabulary";
import { formatDay, formatShortDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { HIDDEN } from "../words/hidden-money";
import { hrefOf } from "../words/href-of";
import { askedDecision, voicesOn } from "./prepare-decision";
import type { ChangedLine, ChecklistLine, DecidedModel, GoNoGoModel } from "./contract";

const VERDICT_OF: Record<PollAnswer, Verdict> = {
  go: "GO",
  "go with conditions": "CONDITIONAL",
  "no-go": "NO-GO",
};

/** R14, R15: what people decided, what holds of it today, and what has moved since. */
export function prepareDecided(
  project: Project,
  altered: readonly string[],
  now: string,
): DecidedModel | null {
  const decision = decisionInForce(project);
  if (!decision?.outcomeKind || decision.decidedAt === null) return null;
  const { key, question, outcomeKind, reason, decidedBy, decidedAt, contentHash } = decision;
  const { outcome, changed, missed, conditions } = decisionStanding(project, decision, now);
  const by = decidedBy === null ? "" : ` by ${decidedBy.name}`;
  const since = formatShortDay(decidedAt, now);
  const besideAnother = askedDecision(project)?.key !== key;
  return {
    key,
    question,
    besideAnother,
    voices: besideAnother ? voicesOn(project, decision, now) : [],
    verdict: VERDICT_OF[outcome ?? outcomeKind],
    words: `Decided ${outcomeKind}${by}, ${formatDay(decidedAt.slice(0, 10), now)}`,
    reason,
    missed: missed.map(({ text, dueOn }) => `${text} was due ${formatDay(dueOn, now)}`),
    since,
    changed: changed.map((one) => changedLine(one, project, now)),
    inputs: inputsWords(decision, changed.length, since),
    conditions: conditions.map((one, at) => conditionLine(one, at, project, now)),
    hash: contentHash === null ? null : `${contentHash.slice(0, 4)} ${contentHash.slice(4, 8)}`,
    isAltered: altered.includes(key),
  };
}

function inputsWords({ inputs }: Decision, changed: number, since: string): string {
  if (inputs === null) return "its inputs were not kept";
  return changed === 0
    ? `inputs unchanged since ${since}`
    : `inputs changed since ${since}: ${changed}`;
}

function changedLine(changed: ChangedInput, project: Project, now: string): ChangedLine {
  const { id, label, measure, change, hidden } = changed;
  const said = (value: InputValue) => (hidden ? HIDDEN : wordValue(value, measure, project, now));
  return {
    id,
    label,
    before: change === "new" ? "not asked for" : said(changed.before),
    after: change === "gone" ? "not asked for" : said(changed.after),
    note: toleranceWords(changed),
  };
}

function wordValue(
  value: InputValue,
  measure: InputMeasure,
  { currency }: Project,
  now: string,
): string {
  if (value === null) return "unknown";
  if (typeof value === "string") return measure === "day" ? formatDay(value, now) : value;
  if (measure === "money") return formatMoney(value, currency);
  return measure === "points" ? `${formatNumber(value)}\u00a0%` : formatNumber(value);
}

function toleranceWords({ measure, tolerance }: ChangedInput): string {
  if (tolerance === null) return "any change counts";
  const unit = { figure: "\u00a0%", money: "\u00a0%", points: " points", day: " days", state: "" };
  return `may move ${formatNumber(tolerance)}${unit[measure]}`;
}

function conditionLine(
  { text, function: made, owner, dueOn, state, shown, taskKey }: ConditionStanding,
  at: number,
  { slug }: Project,
  now: string,
): ChecklistLine {
  return {
    id: `${at} ${text}`,
    state: shown ?? "unknown",
    text,
    note: [made, owner, `due ${formatDay(dueOn, now)}`, state === "missed" ? "missed" : null]
      .filter((words) => words !== null)
      .join(", "),
    href: taskKey === null ? null : hrefOf(slug, { kind: "task", key: taskKey }),
  };
}

/** What was decided before stays to be read. */
export function prepareEarlier({ decisions }: Project, now: string): GoNoGoModel["earlier"] {
  return decisions
    .filter((one) => one.supersededByKey !== null || one.withdrawal !== null)
    .toReversed()
    .map(({ key, question, outcome, decidedBy, decidedAt, withdrawal, supersededByKey }) => {
      if (withdrawal) {
        const why = withdrawal.reason === null ? "" : `: ${withdrawal.reason}`;
        return { key, question, words: `withdrawn by ${withdrawal.by.name}${why}` };
      }
      const by = decidedBy === null ? "" : ` by ${decidedBy.name}`;
      const at = decidedAt === null ? "" : `, ${formatShortDay(decidedAt, now)}`;
      const words = `${outcome ?? "decided"}${by}${at}; superseded by ${supersededByKey ?? ""}`;
      return { key, question, words };
    });
}

import type { ChangedInput } from "@/lib/domain/decisions/changed-inputs";
import {
  type ConditionStanding,
  type DecisionStanding,
  decisionStanding,
  decisionsInForce,
  isByPoll,
  knownChanges,
} from "@/lib/domain/decisions/standing";
import type { Decision, InputValue, Project } from "@/lib/domain/project";
import { type InputMeasure, VERDICT_OF_ANSWER } from "@/lib/domain/vocabulary";
import { formatDay, formatShortDay } from "@/lib/format/dates";
import { formatMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { HIDDEN } from "../words/hidden-money";
import { hrefOf } from "../words/href-of";
import { questionHref, voicesOn } from "./prepare-decision";
import type {
  ChangedLine,
  ChecklistLine,
  DecidedModel,
  GoNoGoModel,
  InForceLine,
  InForceWords,
} from "./contract";

/** R14, R15: what people decided, what holds of it today, and what has moved since. */
export function prepareDecided(
  project: Project,
  { asked = null, altered = [] }: Beside,
  now: string,
): DecidedModel | null {
  const [decision] = decisionsInForce(project, now);
  if (!decision?.outcomeKind || decision.decidedAt === null) return null;
  const { key, outcomeKind, decidedAt, contentHash } = decision;
  const standing = decisionStanding(project, decision, now);
  const besideAnother = asked?.key !== key;
  return {
    ...inForceWords(decision, standing, altered, now),
    besideAnother,
    voices: besideAnother ? voicesOn(project, decision, now) : [],
    verdict: VERDICT_OF_ANSWER[standing.outcome ?? outcomeKind],
    since: formatShortDay(decidedAt, now),
    changed: knownChanges(standing).map((one) => changedLine(one, project, now)),
    conditions: standing.conditions.map((one, at) => conditionLine(one, at, project, now)),
    hash: contentHash === null ? null : `${contentHash.slice(0, 4)} ${contentHash.slice(4, 8)}`,
  };
}

interface Beside {
  /** The question that the page shows. */
  asked?: Decision | null;
  /** Decisions that are not what was signed, by their keys. */
  altered?: readonly string[];
}

/** Whatever holds and does not stand at the plate, nor in a document's own words at its question. */
export function prepareAlsoInForce(
  project: Project,
  { asked = null, altered = [] }: Beside,
  now: string,
): InForceLine[] {
  return decisionsInForce(project, now)
    .filter((one, at) => (isByPoll(one) ? at > 0 : one.key !== asked?.key))
    .map((decision) => {
      const standing = decisionStanding(project, decision, now);
      const haveChanged = knownChanges(standing).length > 0;
      const href = questionHref(project, decision);
      return { ...inForceWords(decision, standing, altered, now), haveChanged, href };
    });
}

function inForceWords(
  decision: Decision,
  { changed, missed }: DecisionStanding,
  altered: readonly string[],
  now: string,
): InForceWords {
  const { key, question, outcome, outcomeKind, reason, decidedBy, decidedAt } = decision;
  const by = decidedBy === null ? "" : ` by ${decidedBy.name}`;
  const at = decidedAt === null ? "" : `, ${formatDay(decidedAt.slice(0, 10), now)}`;
  return {
    key,
    question,
    words: `Decided ${outcomeKind ?? outcome ?? ""}${by}${at}`,
    reason,
    missed: missed.map(({ text, dueOn }) => `${text} was due ${formatDay(dueOn, now)}`),
    inputs: inputsWords(decision, changed, now),
    isAltered: altered.includes(key),
  };
}

function inputsWords(
  { decidedAt }: Decision,
  changed: DecisionStanding["changed"],
  now: string,
): string {
  if (changed === null || decidedAt === null) return "its inputs were not kept";
  const since = formatShortDay(decidedAt, now);
  return changed.length === 0
    ? `inputs unchanged since ${since}`
    : `inputs changed since ${since}: ${changed.length}`;
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

import { toMs } from "@/lib/domain/instant";
import type { ChecklistItem, Project } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { VerdictResult } from "@/lib/domain/verdict/compute-verdict";
import type { TriggerResult } from "@/lib/domain/verdict/evaluate-trigger";
import { numberOfLine } from "@/lib/domain/verdict/number-of-line";
import type { CriterionKind } from "@/lib/domain/vocabulary";
import type { TriggerRingModel } from "@/components/charts/trigger-ring";
import { countdown } from "@/lib/format/ages";
import { whyNotSaid } from "@/lib/features/evidence/access";
import { formatShare } from "@/lib/format/counts";
import { formatDay, formatDayRange, formatShortDay } from "@/lib/format/dates";
import { wordCriterion } from "../words/criterion-words";
import { wordConsequence, wordTrigger } from "../words/trigger-words";
import type { ChecklistLine, CriteriaModel, GoNoGoModel, TriggerLine } from "./contract";
import { insideCriterion, insideTrigger } from "./prepare-inside";

/** The criteria of one kind, numbered as they stand. */
export function prepareCriteria(
  project: Project,
  { criteria }: VerdictResult,
  kind: Exclude<CriterionKind, "no-go">,
  now: string,
): CriteriaModel {
  const rows = criteria.filter((one) => one.criterion.kind === kind);
  const met = rows.filter((one) => one.state === "met").length;
  return {
    note: rows.length === 0 ? "" : formatShare(met, rows.length, "met"),
    rows: rows.map((one, index) => {
      const { key, text, dueOn } = one.criterion;
      return {
        id: `criterion-${key}`,
        key,
        number: numberOfLine(kind, index),
        state: one.state === "unknown" && one.shown === "to do" ? "unknown" : one.shown,
        text,
        figure: wordCriterion(one, now),
        due: dueOn && formatShortDay(dueOn, now),
        inside: insideCriterion(project, one, now),
        isSaid: whyNotSaid(one.criterion) === null,
      };
    }),
  };
}

export function prepareTriggers(
  project: Project,
  { triggers }: VerdictResult,
  now: string,
): GoNoGoModel["triggers"] {
  const fired = triggers.filter((one) => one.fired).length;
  return {
    note: triggers.length === 0 ? "" : formatShare(fired, triggers.length, "fired"),
    rows: triggers.map((one) => triggerLine(project, one, now)),
  };
}

function triggerLine(project: Project, trigger: TriggerResult, now: string): TriggerLine {
  const { criterion, state, since, dueOn, endsAt, consequence } = trigger;
  const { key, text, owner } = criterion;
  const said = state === "counting" ? null : wordTrigger(trigger, now);
  return {
    id: `criterion-${key}`,
    key,
    ring: ringOf(trigger, now),
    countdown: state === "counting" && endsAt !== null ? countdown(endsAt, now) : null,
    condition: text,
    detail: [
      dueOn !== null && state !== "fired" ? formatDay(dueOn, now) : null,
      owner,
      said ?? "nothing said",
    ]
      .filter((words) => words !== null)
      .join(", "),
    lead: state === "fired" ? sinceWords(since, now) : "if it fires",
    consequence: consequence ? wordConsequence(consequence) : "no consequence is set",
    effect: consequence && effectOf(project, consequence, now),
    inside: insideTrigger(project, trigger, now),
  };
}

function sinceWords(since: string | null, now: string): string {
  return since === null ? "it has fired" : `since ${formatShortDay(since, now)}`;
}

/** Its own words, and what becomes of the target where it moves. */
function effectOf(
  { targetOn }: Project,
  { text, weeks }: NonNullable<TriggerResult["consequence"]>,
  now: string,
): string {
  if (weeks === null || targetOn === null) return text;
  const moved = new Date(toMs(targetOn) + weeks * WEEK_MS).toISOString();
  return `${text} Target ${formatDayRange(targetOn, targetOn, now)} → ${formatShortDay(moved, now)}.`;
}

const WEEK_MS = 7 * 86_400_000;

/** How much of the time since the start is left; without a start it is counted from thirty days before. */
export function ringOf(trigger: TriggerResult, now: string): TriggerRingModel {
  const { state, endsAt, countsFrom } = trigger;
  if (state !== "counting" || endsAt === null) {
    return state === "counting" ? { state: "unknown" } : { state };
  }
  const end = toMs(endsAt);
  const start = countsFrom === null ? end - THIRTY_DAYS_MS : toMs(countsFrom);
  return { state, shareLeft: (end - toMs(now)) / (end - start) };
}

const THIRTY_DAYS_MS = 30 * 86_400_000;

export function prepareLeadership(project: Project, now: string): GoNoGoModel["leadership"] {
  const rows = listed(indexProject(project).itemsOfList, "leadership").map((item) =>
    checklistLine(project, item, now),
  );
  const verified = rows.filter((one) => one.state === "verified").length;
  return {
    note: rows.length === 0 ? "" : formatShare(verified, rows.length, "verified"),
    rows,
  };
}

function checklistLine(project: Project, item: ChecklistItem, now: string): ChecklistLine {
  const { key, text, owner, dueOn } = item;
  const facts = [owner, dueOn && formatShortDay(dueOn, now)].filter((one) => one !== null);
  return {
    id: key,
    state: deriveState(project, { kind: "item", key }, now).state,
    text,
    note: facts.length === 0 ? null : facts.join(", "),
  };
}

import type { Project } from "../project";
import { deriveState } from "../truth/derive-state";
import { evaluateTrigger } from "../verdict/evaluate-trigger";
import type { SubjectKind } from "../vocabulary";

export type DateKind =
  | "target"
  | "milestone"
  | "trigger due"
  | "criterion due"
  | "task due"
  | "item due"
  | "decision due"
  | "risk review"
  | "waiver ends";

/** A promise of a day. Days are `YYYY-MM-DD`; it goes through `endOn`. */
export interface ProjectDate {
  kind: DateKind;
  /** Of the row: the same whatever becomes of its words and its day. */
  id: string;
  key: string;
  title: string;
  startOn: string;
  endOn: string;
  owner: string | null;
  /** Where it stands at `now`; null for what has no state. */
  state: string | null;
}

/** The days that somebody has promised and not yet kept, the earliest first. */
export function listProjectDates(project: Project, now: string): ProjectDate[] {
  return [
    ...targetOf(project),
    ...milestonesOf(project),
    ...criteriaOf(project, now),
    ...worksOf(project, now),
    ...decisionsOf(project),
    ...reviewsOf(project),
    ...waiversOf(project),
  ].sort((one, other) => compare(one.startOn, other.startOn) || compare(one.id, other.id));
}

function targetOf({ id, slug, name, targetOn, owner }: Project): ProjectDate[] {
  if (targetOn === null) return [];
  return [{ kind: "target", id, key: slug, title: name, ...on(targetOn), owner, state: null }];
}

/** A kept one stands on the day on which it was. */
function milestonesOf({ milestones }: Project): ProjectDate[] {
  return milestones.flatMap(({ id, key, name, startsOn, endsOn, actualOn }) => {
    const end = actualOn ?? endsOn ?? startsOn;
    if (end === null) return [];
    const startOn = actualOn ?? startsOn ?? end;
    const state = actualOn === null ? null : "kept";
    return [{ kind: "milestone", id, key, title: name, startOn, endOn: end, owner: null, state }];
  });
}

function criteriaOf(project: Project, now: string): ProjectDate[] {
  return project.criteria.flatMap((criterion): ProjectDate[] => {
    const { id, key, kind, text: title, dueOn, owner } = criterion;
    if (dueOn === null) return [];
    const row = { id, key, title, owner, ...on(dueOn) };
    if (kind === "no-go") {
      const { state } = evaluateTrigger(project, criterion, now);
      return state === "cleared" ? [] : [{ kind: "trigger due", ...row, state }];
    }
    const state = openState(project, "criterion", key, now);
    return state === null ? [] : [{ kind: "criterion due", ...row, state }];
  });
}

function worksOf(project: Project, now: string): ProjectDate[] {
  const tasks = project.tasks.map((row) => ({ ...row, subject: "task" as const }));
  const items = project.items.map((row) => ({ ...row, title: row.text, subject: "item" as const }));
  return [...tasks, ...items].flatMap(
    ({ id, key, title, owner, dueOn, subject }): ProjectDate[] => {
      const state = dueOn === null ? null : openState(project, subject, key, now);
      if (dueOn === null || state === null) return [];
      return [{ kind: `${subject} due`, id, key, title, ...on(dueOn), owner, state }];
    },
  );
}

function decisionsOf({ decisions }: Project): ProjectDate[] {
  return decisions.flatMap(({ id, key, question, dueOn, decidedAt, askedBy }): ProjectDate[] => {
    if (dueOn === null || decidedAt !== null) return [];
    const row = { id, key, title: question, ...on(dueOn), owner: askedBy?.name ?? null };
    return [{ kind: "decision due", ...row, state: "open" }];
  });
}

function reviewsOf({ risks }: Project): ProjectDate[] {
  return risks.flatMap(({ id, key, title, reviewOn, owner }): ProjectDate[] =>
    reviewOn === null
      ? []
      : [{ kind: "risk review", id, key, title, ...on(reviewOn), owner, state: null }],
  );
}

function waiversOf({ waivers }: Project): ProjectDate[] {
  return waivers.flatMap(({ id, subject, reason, expiresOn, approvedBy }): ProjectDate[] => {
    if (approvedBy === null) return [];
    const title = `${subject.kind} ${subject.key}: ${reason}`;
    const row = { id, key: subject.key, title, ...on(expiresOn), owner: approvedBy.name };
    return [{ kind: "waiver ends", ...row, state: null }];
  });
}

/** Null for what is done: it has no day to keep any more. */
function openState(project: Project, kind: SubjectKind, key: string, now: string): string | null {
  const { state } = deriveState(project, { kind, key }, now);
  return state === "verified" || state === "not applicable" ? null : state;
}

function on(day: string) {
  return { startOn: day, endOn: day };
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

import { dayOf } from "@/lib/domain/instant";
import { plainWords } from "@/lib/domain/plain-words";
import type { BaselineRow, Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { STATED_NAME } from "@/lib/domain/schedule/baselines";
import { circleWith } from "@/lib/domain/schedule/circle-with";
import type { CascadeNode } from "@/lib/domain/truth/reasons";
import { baselineRow } from "@/lib/features/documents/readiness-rows";
import type { CalendarFacts, PlanEnd, PlannedFacts, PlannedKind, RefusedEnd } from "./types";

/** So many plans as they once stood can still be told apart. */
const MOST_BASELINES = 50;

/** What the plan itself states is a baseline already, under these names. */
const OF_THE_STATED = [STATED_NAME, "Stated"].map(plainWords);

/** Two baselines of one name could not be told apart, and each keeps a row of every task. */
export function whyNotTake(name: string, others: readonly { name: string }[]): string | null {
  if (OF_THE_STATED.includes(plainWords(name))) {
    return `“${name}” is what the days are called that documents state. Choose another name`;
  }
  if (others.some((other) => plainWords(other.name) === plainWords(name))) {
    return "There is a baseline of this name already";
  }
  return others.length >= MOST_BASELINES ? `There are ${MOST_BASELINES} baselines already` : null;
}

/** What is kept cannot be promised anew, and nothing is met before its day. */
export function whyNotMove(
  before: PlannedFacts["milestone"],
  after: PlannedFacts["milestone"],
  now: string,
): string | null {
  if (after.actualOn !== null && after.actualOn > dayOf(now)) {
    return "Not saved. The day on which it was met has not come yet.";
  }
  const isMoved = before.startsOn !== after.startsOn || before.endsOn !== after.endsOn;
  return isMoved && before.actualOn !== null && after.actualOn !== null
    ? "Not saved. It is met: what was promised of it stays."
    : null;
}

/** Where either day is open nothing is. */
export function isBackwards(first: string | null, last: string | null): boolean {
  return first !== null && last !== null && last < first;
}

/** What is put back has to fit what others have changed beside it since. */
export function whyNotRestore(
  now: PlannedFacts[PlannedKind],
  then: PlannedFacts[PlannedKind],
): string | null {
  if (isBackwards(...daysOf(then))) {
    return "Not taken back. Its other day has been changed since, and it would end before it begins.";
  }
  const isMet = "actualOn" in now && now.actualOn !== null;
  const isMoved = daysOf(now).some((day, at) => day !== daysOf(then)[at]);
  return isMet && isMoved && "actualOn" in then && then.actualOn !== null
    ? "Not taken back. It has been met since: what was promised of it stays."
    : null;
}

/** When it is to begin and to end. */
export function daysOf(facts: PlannedFacts[PlannedKind]): [string | null, string | null] {
  return "actualOn" in facts
    ? [facts.startsOn, facts.endsOn]
    : [facts.plannedStartOn, facts.plannedEndOn];
}

/** The same of the calendar: of start and target another may have moved the one that is not put back. */
export function whyNotRestoreCalendar({ startOn, targetOn }: CalendarFacts): string | null {
  return isBackwards(startOn, targetOn)
    ? "Not taken back. Start or target has been changed since, and the target would be before the start."
    : null;
}

interface Ends {
  blocking: PlanEnd;
  dependent: PlanEnd;
}

/** What a row cannot wait for of what it is to wait for, and why; none where it can for all. */
export function whyNotDependOn(
  project: Project,
  { blocking, dependent }: { blocking: readonly PlanEnd[]; dependent: PlanEnd },
  now: string,
): RefusedEnd[] {
  return blocking.flatMap((end) => {
    const why = whyNotDepend(project, { blocking: end, dependent }, now);
    return why === null ? [] : [{ kind: end.kind, key: end.key, why }];
  });
}

/** The same as a sentence, of so many that were wanted. */
export function sayNotAdded(refused: readonly RefusedEnd[], wanted: number): string {
  const whys = refused.map((end) =>
    wanted === 1 ? end.why : `${capital(wordEnd(end))}: ${end.why}`,
  );
  const others = refused.length < wanted ? ["The others are not added either."] : [];
  return ["Not added.", ...whys, ...others].join(" ");
}

/** A dependency names two rows of the plan, once, and leads in no circle (R20). */
export function whyNotDepend(project: Project, ends: Ends, now: string): string | null {
  const { blocking, dependent } = ends;
  const missing = [blocking, dependent].find((end) => end.missing !== true && !isIn(project, end));
  if (missing) return `There is no ${wordEnd(missing)} any more.`;
  if (isSameEnd(blocking, dependent))
    return `${capital(wordEnd(dependent))} cannot wait for itself.`;
  const isThere = project.dependencies.some(
    (one) => isSameEnd(one.blocking, blocking) && isSameEnd(one.dependent, dependent),
  );
  if (isThere) return `${capital(wordEnd(dependent))} waits for ${wordEnd(blocking)} already.`;
  const circle = circleWith(project, ends, now);
  return circle && `It would lead in a circle: ${wordCircle(circle)}.`;
}

function isIn(project: Project, { kind, key }: PlanEnd): boolean {
  const { tasks, phases, blockers } = indexProject(project);
  return { task: tasks, phase: phases, blocker: blockers }[kind].has(key);
}

export function isSameEnd(one: PlanEnd, other: PlanEnd): boolean {
  return one.kind === other.kind && one.key === other.key;
}

const MOST_STEPS = 12;

/** "task 1.1 → task 1.2 → task 1.1": back to where it began; the gate of a phase is the phase. */
function wordCircle(circle: readonly CascadeNode[]): string {
  const names = circle
    .map(({ kind, key }) => `${kind === "gate" ? "phase" : kind} ${key}`)
    .filter((name, at, all) => name !== all[at - 1]);
  const shown = names.slice(0, MOST_STEPS);
  const more = names.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : []), ...names.slice(0, 1)].join(" → ");
}

function wordEnd({ kind, key }: PlanEnd): string {
  return `${kind} ${key}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A plan may run on for centuries; a baseline keeps what could be read back from a document. */
export function whyNotKeep(rows: readonly BaselineRow[]): string | null {
  for (const row of rows) {
    const [issue] = baselineRow.safeParse(row).error?.issues ?? [];
    if (!issue) continue;
    const days = [row.startOn, row.endOn].filter((day) => day !== null).join(" to ");
    return `Not taken. ${row.kind} ${row.key}, planned for ${days}, cannot be kept: ${issue.message}.`;
  }
  return null;
}

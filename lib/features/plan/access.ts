import type { GateReason } from "@/lib/domain/gates/evaluate-gate";
import { type Dependent, dependentsOf } from "@/lib/domain/plan/dependents-of";
import type { Obstacle, Project, Task } from "@/lib/domain/project";
import { capitalised } from "@/lib/format/capitalised";
import { formatList } from "@/lib/format/counts";
import type { Place } from "./schema";
import type { PlanKind } from "./types";

interface Keyed {
  key: string;
  isArchived: boolean;
}

const WORDS: Record<PlanKind, string> = {
  phase: "phase",
  task: "task",
  item: "line",
  component: "component",
};

/** One key names one row, in the archive too: what is restored has its own. */
export function whyNotKey(kind: PlanKind, key: string, others: readonly Keyed[]): string | null {
  const same = others.find((other) => other.key === key);
  if (!same) return null;
  const where = same.isArchived ? "in the archive" : "already";
  return `There is a ${WORDS[kind]} ${key} ${where}`;
}

const BY_KEY: readonly Dependent["kind"][] = ["criterion", "option", "milestone", "stated figure"];

/** Rules, promises and figures that know a row by its key alone. */
export function namesByKey(project: Project, row: { kind: PlanKind; key: string }): string[] {
  return dependentsOf(project, row)
    .filter(({ kind }) => BY_KEY.includes(kind))
    .map(({ kind, key }) => `${kind} ${key}`);
}

/** A rule, a promise, a figure or a baseline that names a row by its key would name nothing any more. */
export function whyNotRename(
  project: Project,
  row: { kind: PlanKind; key: string },
  to: string,
): string | null {
  const names = [
    ...namesByKey(project, row),
    ...project.baselines
      .filter(({ rows }) => rows.some(({ kind, key }) => kind === row.kind && key === row.key))
      .map(({ key }) => `baseline ${key}`),
  ];
  if (names.length > 0) {
    const list = shortList(names);
    return `${capitalised(list)} ${names.length === 1 ? "names" : "name"} it by its key`;
  }
  const isNamed = project.dependencies
    .flatMap(({ blocking, dependent }) => [blocking, dependent])
    .some((end) => end.missing && end.kind === row.kind && end.key === to);
  return isNamed ? `A dependency names a ${row.kind} ${to} that is nowhere: add that` : null;
}

/** The criteria of a gate stand in a phase. */
export function whyNotStand({
  list,
  phaseKey,
}: {
  list?: string | null;
  phaseKey?: string | null;
}): string | null {
  const isOfGate = list === "exit" || list === "entrance";
  return isOfGate && phaseKey === null ? `An ${list} criterion stands in a phase` : null;
}

const LISTED: Record<string, string> = {
  readiness: "the readiness checklist",
  leadership: "the leadership checklist",
  action: "the immediate actions",
};

/** Why it is put into no phase at all; null for a task and for the criteria of a gate. */
export function whyNoPhase(list: string | null): string | null {
  const listed = list === null ? undefined : LISTED[list];
  return listed === undefined ? null : `It stands in ${listed}, which belongs to no phase`;
}

type Working = Pick<Task, "status">;

/** What keeps a task from being started: the gate that locks its phase, and why that has not passed. */
export interface Locked {
  lock: Extract<Obstacle, { kind: "gate" }>;
  reasons: readonly GateReason[];
}

/** R9: what waits for a gate can be planned, not started. */
export function whyNotStart({ status }: Working, locked: Locked | null): string | null {
  if (status === "in progress") return "It is in progress already.";
  if (!locked) return null;
  const { lock, reasons } = locked;
  const items = reasons.flatMap((reason) => ("itemKey" in reason ? [reason.itemKey] : []));
  const open = items.length > 0 ? ` Open: ${shortList(items)}.` : "";
  return `Phase ${lock.locks} is locked by gate ${lock.key}.${open}`;
}

/** R9 again: what is worked on does not go where nothing may be worked on. */
export function whyNotEnter({ status }: Working, locked: Locked | null): string | null {
  if (status !== "in progress" || !locked) return null;
  const { lock } = locked;
  return `It is in progress, and phase ${lock.locks} is locked by gate ${lock.key}. Stop it first`;
}

export function whyNotStop({ status }: Working): string | null {
  return status === "to do" ? "It is not in progress." : null;
}

/** A task that was started once keeps that day; one that is finished did not start after that. */
export function startOf(
  { startedOn, finishedOn }: Pick<Task, "startedOn" | "finishedOn">,
  today: string,
): string | null {
  const isOver = finishedOn !== null && finishedOn < today;
  return startedOn ?? (isOver ? null : today);
}

interface Placed {
  id: string;
  position: string;
  phaseKey: string | null;
  list: string | null;
}

/** Between which two order keys a row comes to stand; null is an end of the whole. */
export interface Gap {
  above: string | null;
  below: string | null;
}

/**
 * Where a row comes to stand among the others, which keep their places: after one of them, or first or
 * last of those that stand with it. Null where the one that it should follow is not there.
 */
export function gapFor(
  others: readonly Placed[],
  place: Place,
  { phaseKey, list }: Pick<Placed, "phaseKey" | "list">,
): Gap | null {
  const isBeside = (row: Placed) => row.phaseKey === phaseKey && row.list === list;
  const last = others.findLast(isBeside) ?? others.at(-1);
  if (place === null) return gapAfter(others, last?.position ?? null);
  if (place.after !== null) {
    const above = others.find(({ id }) => id === place.after);
    return above ? gapAfter(others, above.position) : null;
  }
  const first = others.find(isBeside);
  if (!first) return gapAfter(others, last?.position ?? null);
  const above = others.findLast(({ position }) => position < first.position);
  return { above: above?.position ?? null, below: first.position };
}

function gapAfter(others: readonly Placed[], above: string | null): Gap {
  const below = others.find(({ position }) => above === null || position > above);
  return { above, below: below?.position ?? null };
}

const MOST_NAMED = 5;

/** "a, b and 3 more". */
export function shortList(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return formatList(names);
  const shown = names.slice(0, MOST_NAMED - 1);
  return formatList([...shown, `${names.length - shown.length} more`]);
}

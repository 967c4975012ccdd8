import { addDays, dayOf } from "@/lib/domain/instant";
import type { PlanModel, PlanRow } from "../contract";
import { type Choice, type DueChoice, NONE, OPEN, type StateChoice } from "./choice";

/** Whether a row of a plan is among what is chosen, as of a moment. */
export function passing(
  choice: Choice,
  model: Pick<PlanModel, "phases">,
  now: string,
): (row: PlanRow) => boolean {
  const { state, owner, priority, component, phase, due, kind } = choice;
  const phases = phase.length > 0 ? phaseOf(model) : null;
  const words = choice.q.toLowerCase().split(/\s+/).filter(Boolean);
  const week = weekOf(now);
  return (row) =>
    (state.length === 0 || state.some((one) => isIn(row, one))) &&
    (kind === null || row.kind === kind) &&
    isOf(row.owner, owner) &&
    isOf(row.priority, priority) &&
    isOf(row.component, component) &&
    isOf(phases?.get(row.id), phase) &&
    (due === null || isDue(row, due, week)) &&
    hasAll(row, words);
}

/** What nobody has proved, waived or taken out. */
export function isOpen({ state }: PlanRow): boolean {
  return state !== "verified" && state !== "waived" && state !== "not applicable";
}

function isIn(row: PlanRow, state: StateChoice): boolean {
  return state === OPEN ? isOpen(row) : row.state === state;
}

/** In which phase each row stands, by its id. */
export function phaseOf({ phases }: Pick<PlanModel, "phases">): ReadonlyMap<string, string> {
  return new Map(
    phases.flatMap(({ key, entrance, tasks, exit }) =>
      [...entrance, ...tasks, ...exit].map(({ id }): [string, string] => [id, key]),
    ),
  );
}

function isOf(value: string | undefined, chosen: readonly string[]): boolean {
  return chosen.length === 0 || chosen.includes(value ?? NONE);
}

interface Week {
  today: string;
  sunday: string;
}

function isDue(row: PlanRow, due: DueChoice, { today, sunday }: Week): boolean {
  const { dueOn } = row;
  switch (due) {
    case "none":
      return dueOn === undefined;
    case "overdue":
      return dueOn !== undefined && dueOn < today && isOpen(row);
    case "week":
      return dueOn !== undefined && dueOn >= today && dueOn <= sunday;
  }
}

/** A week ends with its Sunday. */
function weekOf(now: string): Week {
  const today = dayOf(now);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return { today, sunday: dayOf(addDays(`${today}T00:00:00.000Z`, (7 - weekday) % 7)) };
}

function hasAll(row: PlanRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = ownWords(row);
  return words.every((word) => own.includes(word));
}

/** Thousands of rows are asked with every letter: each is put in small letters once. */
const known = new WeakMap<PlanRow, string>();

function ownWords(row: PlanRow): string {
  const found = known.get(row);
  if (found !== undefined) return found;
  const words = `${row.key} ${row.text}`.toLowerCase();
  known.set(row, words);
  return words;
}

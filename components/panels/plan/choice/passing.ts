import { addDays, dayOf } from "@/lib/domain/instant";
import type { PlanRow } from "../contract";
import { type Choice, type DueChoice, NONE, OPEN, type StateChoice } from "./choice";

/** Whether a row is among what is chosen, as of a moment. */
export function passing(choice: Choice, now: string): (row: PlanRow) => boolean {
  const { state, owner, priority, component, due, kind } = choice;
  const words = choice.q.toLowerCase().split(/\s+/).filter(Boolean);
  const week = weekOf(now);
  return (row) =>
    (state === null || isIn(row, state)) &&
    (kind === null || row.kind === kind) &&
    isOf(row.owner, owner) &&
    isOf(row.priority, priority) &&
    isOf(row.component, component) &&
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

function isOf(value: string | undefined, chosen: string | null): boolean {
  if (chosen === null) return true;
  return chosen === NONE ? value === undefined : value === chosen;
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

function hasAll({ key, text }: PlanRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = `${key} ${text}`.toLowerCase();
  return words.every((word) => own.includes(word));
}

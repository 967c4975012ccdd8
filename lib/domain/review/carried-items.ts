import { dayOf } from "../instant";
import type { AgendaItem, AgendaRow } from "./agenda";
import { type Draft, noun, onDay, wordsOrNull } from "./rows";

/** An action of an earlier review that is not done. */
export interface OpenAction {
  id: string;
  reviewKey: string;
  text: string;
  owner: string | null;
  dueOn: string | null;
}

/** An item of the last review that was parked. */
export interface ParkedItem {
  item: AgendaItem;
  /** The review in which it was parked last, and what was said then. */
  reviewKey: string;
  text: string | null;
}

export function overdueItem(actions: readonly OpenAction[], now: string): Draft | null {
  const overdue = actions.filter((one) => isOverdue(one, now));
  if (overdue.length === 0) return null;
  return {
    kind: "actions overdue",
    ...itemOf(overdue),
    caption: `${noun(overdue.length, "action")} overdue`,
  };
}

/** Actions that have their day still to come. */
export function undoneItem(actions: readonly OpenAction[], now: string): Draft | null {
  const open = actions.filter((one) => !isOverdue(one, now));
  if (open.length === 0) return null;
  const caption = `${noun(open.length, "action")} open`;
  return { kind: "carried over", ...itemOf(open), caption };
}

export function isOverdue({ dueOn }: Pick<OpenAction, "dueOn">, now: string): boolean {
  return dueOn !== null && dueOn < dayOf(now);
}

/** The one that is due first stands first. */
function itemOf(actions: readonly OpenAction[]): Pick<Draft, "hero" | "heads" | "rows"> {
  return {
    hero: { what: "count", count: actions.length },
    heads: ["Owner", "Due"],
    rows: actions
      .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other), "en"))
      .map(rowOfAction),
  };
}

/** What has no day stands last; of one day the one that was given first. */
function orderOf({ dueOn }: OpenAction): string {
  return dueOn ?? "9999";
}

function rowOfAction({ id, reviewKey, text, owner, dueOn }: OpenAction): AgendaRow {
  return {
    subject: { kind: "action", key: reviewKey, id },
    title: text,
    said: wordsOrNull(owner),
    found: onDay(dueOn),
    mark: null,
  };
}

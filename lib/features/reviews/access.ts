import { calledSo, type Insider } from "@/lib/domain/inbox/who-is-told";
import type { HeldReview, ReviewAction, ReviewedItem } from "@/lib/domain/review/held-review";
import { isCaptured } from "@/lib/domain/review/leaving";
import type { Person } from "@/lib/domain/project";

/** Without the rows and the figures that say what something costs: what is left may hold amounts in words. */
export function withoutMoneyIn(review: HeldReview): HeldReview {
  return { ...review, items: review.items.map(withoutMoneyRows) };
}

function withoutMoneyRows(item: ReviewedItem): ReviewedItem {
  const isAmount = (fact: ReviewedItem["rows"][number]["said"]) => fact?.what === "money";
  const rows = item.rows
    .filter(({ subject }) => subject.kind !== "money line")
    .map((row) => ({
      ...row,
      said: isAmount(row.said) ? null : row.said,
      found: isAmount(row.found) ? null : row.found,
    }));
  return { ...item, rows };
}

/** What the trail tells of one action: that it was done or opened again, when, and by whom. */
export interface ActionEvent {
  actionId: string;
  isDone: boolean;
  by: Person;
  at: string;
  /** Who had done it before it was opened again; null for nobody, and where an older event does not say. */
  before: ReviewAction["done"];
}

/**
 * A review as it was known at a moment. Whether an action was done then is told by its last event until then, else by
 * what the first one behind it found, else by its row. `events` are those of its actions, in their order.
 */
export function doneUntil(
  at: string,
  events: readonly ActionEvent[],
): (review: HeldReview) => HeldReview {
  const doneThen = ({ id, done }: ReviewAction): ReviewAction["done"] => {
    const own = events.filter(({ actionId }) => actionId === id);
    const last = own.findLast((one) => one.at <= at);
    if (last) return last.isDone ? { by: last.by, at: last.at } : null;
    const [next] = own;
    const known = next ? next.before : done;
    return known && known.at <= at ? known : null;
  };
  const knownThen = (item: ReviewedItem): ReviewedItem => ({
    ...item,
    actions: item.actions.map((one) => ({ ...one, done: doneThen(one) })),
  });
  return (review) => ({ ...review, items: review.items.map(knownThen) });
}

/** Nothing was said, decided, given or parked in it yet. */
export function whyNotDiscard({ key, closedAt, items }: HeldReview): string | null {
  if (closedAt !== null) return `${key} is closed.`;
  return isCaptured(items) ? "Something was captured in it: close it instead." : null;
}

/** Which items nothing has come of yet, by what they are about. */
export function openItems({ items }: HeldReview): Pick<ReviewedItem, "id" | "kind" | "caption">[] {
  return items
    .filter(({ outcome }) => outcome === null)
    .map(({ id, kind, caption }) => ({ id, kind, caption }));
}

/** Who gets the minutes, of those who may see the project: its members, and whom its owners' names mean. */
export function addressees(
  insiders: readonly Insider[],
  members: readonly string[],
  owners: readonly (string | null)[],
): string[] {
  const named = owners.flatMap((name) => calledSo(insiders, name));
  return insiders
    .filter((one) => members.includes(one.id) || named.includes(one))
    .map(({ id }) => id);
}

import { calledSo, type Insider } from "@/lib/domain/inbox/who-is-told";
import type { HeldReview, ReviewedItem } from "@/lib/domain/review/held-review";
import { isCaptured } from "@/lib/domain/review/leaving";

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

/** A review as it was known at a moment: what was done later was not done yet. */
export function doneUntil(at: string): (review: HeldReview) => HeldReview {
  const knownThen = (item: ReviewedItem): ReviewedItem => ({
    ...item,
    actions: item.actions.map((one) =>
      one.done && one.done.at > at ? { ...one, done: null } : one,
    ),
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

import { OUTCOME_KINDS } from "@/lib/domain/review/agenda";
import type { HeldReview } from "@/lib/domain/review/held-review";
import { wordSpent } from "@/lib/features/reviews/types";
import { formatShare } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import type { HeldReviewRow, ReviewsModel } from "./contract";

export function prepareReviews(
  slug: string,
  reviews: readonly HeldReview[],
  mayLead: boolean,
  now: string,
): ReviewsModel {
  const open = reviews.find(({ closedAt }) => closedAt === null);
  return {
    ...{ slug, mayLead, href: `/projects/${slug}/review`, open: open?.key ?? null },
    rows: reviews.flatMap((review) => toRow(slug, review, now)),
  };
}

function toRow(slug: string, review: HeldReview, now: string): HeldReviewRow[] {
  const { key, heldOn, closedBy, items } = review;
  if (closedBy === null) return [];
  const actions = items.flatMap((item) => item.actions);
  const open = actions.filter(({ done }) => done === null).length;
  const spent = items.reduce((sum, item) => sum + item.spentSeconds, 0);
  return [
    {
      key,
      href: `/projects/${slug}/reviews/${encodeURIComponent(key)}`,
      heldOn: formatShortDay(heldOn, now),
      closedBy: closedBy.name,
      came: wordCame(review),
      openActions: formatShare(open, actions.length),
      took: wordSpent(spent),
    },
  ];
}

function wordCame({ items }: HeldReview): string {
  const counts = OUTCOME_KINDS.flatMap((kind) => {
    const count = items.filter(({ outcome }) => outcome?.kind === kind).length;
    return count === 0 ? [] : [`${String(count)} ${kind}`];
  });
  return counts.length === 0 ? "nothing" : counts.join(", ");
}

import type { MoneyRange } from "@/lib/domain/project";
import type { ExpectedLoss } from "@/lib/domain/risks/expected-loss";
import { type RatingReason, rankOf, type RiskStanding } from "@/lib/domain/risks/rate-risk";
import type { ReviewStanding } from "@/lib/domain/risks/review-standing";
import type { RiskLevel } from "@/lib/domain/vocabulary";
import { formatDay } from "@/lib/format/dates";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatLikely, formatMoneyRange } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/percent";

/** How heavily a level is written: severity is a matter of ink, never of colour. */
export const LEVEL_INK: Record<RiskStanding, string> = {
  critical: "font-semibold text-ink",
  high: "font-medium text-ink",
  medium: "text-ink",
  low: "text-ink-2",
  unknown: "text-ink-3",
};

/** A reason for a level, in words. One place, so that every screen says it alike. */
export function wordRating(reason: RatingReason): string {
  switch (reason.kind) {
    case "multiplied":
      return wordProduct(reason.probability, reason.impact, reason.score);
    case "probability unknown":
      return "its probability is unknown";
    case "impact unknown":
      return "its impact is unknown";
    case "only stated":
      return `stated as ${reason.stated}, and nothing to compute it from`;
    case "stated otherwise":
      return `stated as ${reason.stated}, computed as ${reason.computed}: it counts as the worse one`;
  }
}

/** "probability medium (2) × impact critical (4) = 8" */
function wordProduct(probability: RiskLevel, impact: RiskLevel, score: number): string {
  return `probability ${probability} (${rankOf(probability)}) × impact ${impact} (${rankOf(impact)}) = ${score}`;
}

/** "review due 4 d ago", "Fri 5 Dec", "no review date". */
export function wordReview(
  { state, days }: ReviewStanding,
  reviewOn: string | null,
  now: string,
): string {
  if (state === "none" || reviewOn === null) return "no review date";
  if (state === "planned") return formatDay(reviewOn, now);
  return days === 0 ? "review due today" : `review due ${days ?? 0}${FIXED_SPACE}d ago`;
}

/** Why nobody can say what a loss is to be expected. */
export function wordMissing(
  missing: Extract<ExpectedLoss, { kind: "unknown" }>["missing"],
): string {
  const words = { chance: "chance as a number", loss: "loss as an amount" };
  return `unknown: no ${missing.map((one) => words[one]).join(" and no ")}`;
}

export interface MoneyWords {
  text: string;
  likely: string | null;
}

export function wordMoney(range: MoneyRange, currency: string): MoneyWords {
  return { text: formatMoneyRange(range, currency), likely: formatLikely(range, currency) };
}

/** "30 % × $10–100 K" */
export function wordExpectation(percent: number, loss: MoneyRange, currency: string): string {
  return `${formatPercent(percent)} × ${formatMoneyRange(loss, currency)}`;
}

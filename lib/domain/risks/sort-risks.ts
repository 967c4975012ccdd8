import type { Risk } from "../project";
import { rateRisk, rankOf, type RiskStanding } from "./rate-risk";
import { type ReviewState, reviewStanding } from "./review-standing";

/** Unknown may be anything: after what is known to press, before what is known not to. */
const WORST_FIRST: readonly RiskStanding[] = ["critical", "high", "unknown", "medium", "low"];

/** What is due waits for somebody, and what has no date is waited for by nobody. */
const REVIEWS: readonly ReviewState[] = ["due", "none", "planned"];

/**
 * Worst first: by what they count as; among equals by probability × impact, where a side that is unknown
 * counts as the worst it could be; then those longest due for a review, those without a date, and those
 * planned, the next first. What is alike in all of it keeps its order.
 */
export function sortRisks(risks: readonly Risk[], now: string): Risk[] {
  return risks
    .map((risk) => ({ risk, order: orderOf(risk, now) }))
    .sort((one, other) => compare(one.order, other.order))
    .map(({ risk }) => risk);
}

function orderOf(risk: Risk, now: string): number[] {
  const { probability, impact } = risk;
  const review = reviewStanding(risk, now);
  const score = rankOf(probability ?? "critical") * rankOf(impact ?? "critical");
  const days = review.days ?? 0;
  return [
    WORST_FIRST.indexOf(rateRisk(risk).standing),
    -score,
    REVIEWS.indexOf(review.state),
    review.state === "due" ? -days : days,
  ];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

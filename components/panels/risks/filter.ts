import { withParam } from "@/components/ui/search-param";
import { RISK_STANDINGS, type RiskStanding } from "@/lib/domain/risks/rate-risk";
import type { RiskRow } from "./contract";

export const LEVEL_FILTERS = [
  "critical",
  "high",
  "medium",
  "low",
  "unknown",
  "not-assessed",
] as const;
export type LevelFilter = (typeof LEVEL_FILTERS)[number];

export const LEVEL_WORDS: Record<LevelFilter, string> = {
  critical: "Critical",
  high: "High",
  medium: "Medium",
  low: "Low",
  unknown: "Unknown",
  "not-assessed": "Not assessed",
};

export const REVIEW_FILTERS = ["due", "none"] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

export const REVIEW_WORDS: Record<ReviewFilter, string> = {
  due: "Review due",
  none: "No review date",
};

/** One cell of the matrix: what was not assessed has a place in it too. */
export interface CellName {
  probability: RiskStanding;
  impact: RiskStanding;
}

export interface RiskFilter {
  level: LevelFilter | null;
  review: ReviewFilter | null;
  cell: CellName | null;
}

export const ALL_RISKS: RiskFilter = { level: null, review: null, cell: null };

/** Reads `?level=high&review=due&cell=medium-critical`; null where anything is shown. */
export function readFilter(search: string): RiskFilter {
  const params = new URLSearchParams(search);
  return {
    level: LEVEL_FILTERS.find((known) => known === params.get("level")) ?? null,
    review: REVIEW_FILTERS.find((known) => known === params.get("review")) ?? null,
    cell: readCell(params.get("cell") ?? ""),
  };
}

/** The address keeps what else stands in it. */
export function writeFilter(search: string, { level, review, cell }: RiskFilter): string {
  const named = cell && `${cell.probability}-${cell.impact}`;
  return withParam(withParam(withParam(search, "level", level), "review", review), "cell", named);
}

export function passesFilter(row: RiskRow, { level, review, cell }: RiskFilter): boolean {
  return (
    (review === null || row.review.state === review) &&
    (cell === null || isSameCell(cell, cellOf(row))) &&
    (level === null || (level === "not-assessed" ? row.computed === null : row.standing === level))
  );
}

export function cellOf({ probability, impact }: Pick<RiskRow, "probability" | "impact">): CellName {
  return { probability: probability ?? "unknown", impact: impact ?? "unknown" };
}

export function isSameCell(one: CellName | null, other: CellName | null): boolean {
  return one?.probability === other?.probability && one?.impact === other?.impact;
}

function readCell(named: string): CellName | null {
  const [probability, impact] = named
    .split("-")
    .map((part) => RISK_STANDINGS.find((known) => known === part));
  return probability && impact ? { probability, impact } : null;
}

/** What leads to a row of the register. */
export function riskHash(key: string): string {
  return `#${encodeURIComponent(`risk-${key}`)}`;
}

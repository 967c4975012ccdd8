import type { MoneyRange } from "@/lib/domain/project";
import type { TriggerState } from "@/lib/domain/verdict/reasons";
import type { ItemState, Verdict } from "@/lib/domain/vocabulary";
import type { GateLook } from "../gate/contract";
import type { TrendModel } from "../words/trend-words";

export interface PortfolioModel {
  /** The moment everything is told as of. */
  now: string;
  sentence: string;
  facts: string;
  /** Packed (`unpackRows`), by name; how they are shown is chosen where they are shown. */
  rows: readonly PackedRow[];
  /** Some forecast is still being computed, so it is worth asking again. */
  awaitsForecasts: boolean;
  /** Nobody works on them any more, and no figure of them is kept; by name. */
  archived: readonly ArchivedRow[];
  /** Whether the viewer may make a project. */
  mayCreate: boolean;
}

export interface ArchivedRow {
  slug: string;
  name: string;
  owner: string | null;
  /** "2 Dec", with the year where it is another. */
  since: string;
}

export type PortfolioRow = SystemRow | BrokenRow;

export interface SystemRow {
  slug: string;
  name: string;
  summary: string;
  owner: string | null;
  verdict: Verdict;
  /** What decides it most, in words. */
  reason: string;
  /** Percentages 0–100, the gap in points; null while there is nothing to measure. */
  verified: number | null;
  claimed: number | null;
  stated: number | null;
  target: number | null;
  gap: number | null;
  /** Where a gap of nothing needs a word, else null. */
  gapNote: string | null;
  p0: OpenCount;
  p1: OpenCount;
  gate: GateCell | null;
  trigger: TriggerCell | null;
  targetOn: string | null;
  forecast: ForecastCell;
  investment: MoneyRange | null;
  /** In years; the latest null for never. */
  payback: [low: number, high: number | null] | null;
  currency: string;
  /** Readiness week by week; null where no week before is kept. */
  trend: TrendModel | null;
}

/** Two sources that need not agree: blockers on record, and an outside tracker where one was counted. */
export interface OpenCount {
  blockers: number;
  tally: number | null;
  /** The day of the tally. */
  asOfOn: string | null;
}

export interface GateCell {
  look: GateLook;
  /** Deciding criteria by state, only the states there are. */
  counts: Partial<Record<ItemState, number>>;
  /** "gate 0", or that every gate has passed. */
  name: string;
  /** "2 verified, 1 refuted". */
  text: string | null;
}

export interface TriggerCell {
  state: TriggerState;
  text: string;
  /** "3 days left", "fired since 19 Aug". */
  moment: string;
  /** When it comes due; null where it is not counting. */
  endsAt: string | null;
}

export interface ForecastCell {
  /** By the end of this day four of five runs were done; null where there is none. */
  p80On: string | null;
  /** Days after the target, negative before it; null without a day or a target. */
  daysLate: number | null;
  /** The day may only be later. */
  atLeast: boolean;
  /** It is of an earlier state, or of another day, and is being computed anew. */
  isOutdated: boolean;
  /** What stands in place of a day, else null. */
  lacks: string | null;
}

/** A project whose figures could not be computed. The others go on. */
export interface BrokenRow {
  slug: string;
  name: string;
  broken: string;
}

export function isBroken(row: PortfolioRow): row is BrokenRow {
  return "broken" in row;
}

export function systemsOf(rows: readonly PortfolioRow[]): SystemRow[] {
  return rows.flatMap((row) => (isBroken(row) ? [] : row));
}

/** A row without the names of its fields (`pack.ts`). */
export type PackedRow = PackedSystem | BrokenRow;

/** Why there is none, or the day, how late it is, and 1 for what is so (at the earliest, outdated). */
export type PackedForecast =
  | string
  | [p80On: string, daysLate: number | null, atLeast: 0 | 1, isOutdated: 0 | 1];

/** Of blockers alone, or with what a tracker counted. */
export type PackedCount = number | [blockers: number, tally: number | null, asOfOn: string | null];

/** Its words are those of its counts; without any there is nothing to say of it. */
export type PackedGate = [look: GateLook, name: string, counts: GateCell["counts"] | null];

export type PackedTrigger = [
  state: TriggerState,
  text: string,
  moment: string,
  endsAt: string | null,
];

export type PackedRange = [lowMinor: number, likelyMinor: number | null, highMinor: number];

export type PackedTrend = [
  verified: TrendModel["verified"],
  claimed: TrendModel["claimed"],
  since: TrendModel["since"],
];

export type PackedSystem = [
  slug: SystemRow["slug"],
  name: SystemRow["name"],
  summary: SystemRow["summary"],
  owner: SystemRow["owner"],
  verdict: SystemRow["verdict"],
  reason: SystemRow["reason"],
  verified: SystemRow["verified"],
  claimed: SystemRow["claimed"],
  stated: SystemRow["stated"],
  target: SystemRow["target"],
  gap: SystemRow["gap"],
  gapNote: SystemRow["gapNote"],
  p0: PackedCount,
  p1: PackedCount,
  gate: PackedGate | null,
  trigger: PackedTrigger | null,
  targetOn: SystemRow["targetOn"],
  investment: PackedRange | null,
  currency: SystemRow["currency"],
  payback: SystemRow["payback"],
  forecast: PackedForecast,
  trend: PackedTrend | null,
];

import { minorAt } from "@/lib/domain/economics/money-range";
import { mostOpen } from "@/lib/domain/summary/count-blockers";
import type { Verdict } from "@/lib/domain/vocabulary";
import { type Choice, NOBODY, type OutlookChoice, type Sort } from "./choice";
import { isBroken, type PortfolioRow, type SystemRow } from "./contract";

const DAY_MS = 86_400_000;

export interface Arranged {
  rows: PortfolioRow[];
  /** How many there would be of each verdict, and in all, with everything else as chosen. */
  counts: Record<Verdict | "all", number>;
}

/**
 * The rows of a choice in its order, for server and browser alike. A row without a value stands last
 * whichever way is sorted, one that could not be computed behind all others.
 */
export function arrange(rows: readonly PortfolioRow[], choice: Choice, now: string): Arranged {
  const found = rows.filter((row) => isChosen(row, choice, now));
  const counts = { all: found.length, "NO-GO": 0, CONDITIONAL: 0, GO: 0 };
  for (const row of found) if (!isBroken(row)) counts[row.verdict] += 1;
  const shown = found.filter(
    (row) => choice.verdict === null || (!isBroken(row) && row.verdict === choice.verdict),
  );
  return { rows: inOrder(shown, choice), counts };
}

function isChosen(row: PortfolioRow, choice: Choice, now: string): boolean {
  const { q, p0, due, owner, forecast } = choice;
  if (!row.name.toLowerCase().includes(q.trim().toLowerCase())) return false;
  if (!p0 && due === null && owner === null && forecast === null) return true;
  if (isBroken(row)) return false;
  if (p0 && mostOpen(row.p0) === 0) return false;
  if (due !== null && !fallsWithin(row, due, now)) return false;
  if (forecast !== null && outlookOf(row) !== forecast) return false;
  return owner === null || row.owner === (owner === NOBODY ? null : owner);
}

function outlookOf({ forecast: { daysLate } }: SystemRow): OutlookChoice {
  if (daysLate === null) return "unknown";
  return daysLate > 0 ? "late" : "in-time";
}

/** Whether its nearest trigger has fired, or will have to be answered within so many days. */
export function fallsWithin({ trigger }: SystemRow, days: number, now: string): boolean {
  if (trigger === null) return false;
  if (trigger.state === "fired") return true;
  if (trigger.endsAt === null) return false;
  // Begun days count as the countdown counts them: seven and a half are "7 days left".
  return Date.parse(trigger.endsAt) - Date.parse(now) < (days + 1) * DAY_MS;
}

function inOrder(rows: readonly PortfolioRow[], { sort, descending }: Choice): PortfolioRow[] {
  const way = descending ? -1 : 1;
  const ranked = rows.map((row) => ({
    row,
    keys: isBroken(row) ? null : [KEYS[sort](row)].flat(),
  }));
  ranked.sort((one, other) => {
    if (one.keys === null || other.keys === null) {
      return Number(one.keys === null) - Number(other.keys === null) || byName(one.row, other.row);
    }
    return compareKeys(one.keys, other.keys, way) || tieBreak(one.row, other.row, sort);
  });
  return ranked.map(({ row }) => row);
}

type Key = number | string | null;

function compareKeys(one: readonly Key[], other: readonly Key[], way: 1 | -1): number {
  for (const [index, key] of one.entries()) {
    const against = other[index] ?? null;
    if (key === against) continue;
    if (key === null) return 1;
    if (against === null) return -1;
    return (key < against ? -1 : 1) * way;
  }
  return 0;
}

const VERDICT_RANKS: Record<Verdict, number> = { "NO-GO": 0, CONDITIONAL: 1, GO: 2 };

/** What each order goes by; null for nothing to go by. */
const KEYS: Record<Sort, (row: SystemRow) => Key | Key[]> = {
  name: (row) => row.name.toLowerCase(),
  verdict: (row) => VERDICT_RANKS[row.verdict],
  readiness: (row) => row.verified,
  gap: (row) => row.gap,
  p0: (row) => [mostOpen(row.p0), mostOpen(row.p1)],
  gate: ({ gate }) => (gate === null || gate.look === "unknown" ? null : openCriteria(gate.counts)),
  trigger: (row) => row.trigger && nearness(row.trigger),
  target: (row) => row.targetOn,
  forecast: (row) => row.forecast.daysLate,
  investment: ({ investment, currency }) => investment && [currency, minorAt(investment, "likely")],
  payback: ({ payback }) => payback && [payback[1] ?? Number.MAX_SAFE_INTEGER, payback[0]],
};

/** How many criteria of the next gate are neither verified nor waived. */
function openCriteria(counts: NonNullable<SystemRow["gate"]>["counts"]): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all - (counts.verified ?? 0) - (counts.waived ?? 0);
}

/** Fired ones first, then those that count down, then those nobody knows about. */
function nearness({ state, endsAt }: NonNullable<SystemRow["trigger"]>): number {
  if (state === "fired") return 0;
  return endsAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(endsAt);
}

/** Among equals what is least proved, then by name. */
function tieBreak(one: PortfolioRow, other: PortfolioRow, sort: Sort): number {
  if (sort === "p0" && !isBroken(one) && !isBroken(other)) {
    return (one.verified ?? -1) - (other.verified ?? -1) || byName(one, other);
  }
  return byName(one, other);
}

function byName(one: PortfolioRow, other: PortfolioRow): number {
  if (one.name === other.name) return one.slug < other.slug ? -1 : 1;
  return one.name < other.name ? -1 : 1;
}

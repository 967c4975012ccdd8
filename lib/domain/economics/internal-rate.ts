import { type Outcome, known, unknown } from "./outcome";
import type { CashFlow } from "./present-value";

/**
 * The yearly rate, as a share of one, at which the flows come to nothing. Flows that turn once have
 * exactly one (Descartes); flows that turn more often may have several or none, and it is said so. A
 * rate that they touch without crossing is not found.
 */
export function internalRate(flows: readonly CashFlow[]): Outcome<number> {
  const moments = byMoment(flows);
  const turns = turnsOf(moments);
  if (turns === 0) return unknown({ kind: "no sign change" });
  const rates = turns === 1 ? [rateBetween(moments, -WIDEST, WIDEST)] : scan(moments);
  const [rate] = rates;
  if (rate === undefined) return unknown({ kind: "no rate" });
  return rates.length === 1 ? known(rate) : unknown({ kind: "several rates", rates });
}

/** Rates are looked for by their force, ln(1 + rate), where no rate is out of reach on either side. */
const WIDEST = 60;
const SCANNED = 6;
const STEPS = 6000;

/** What moves at one moment is one flow; what is nothing is none. In order of time. */
function byMoment(flows: readonly CashFlow[]): CashFlow[] {
  const sums = new Map<number, number>();
  for (const { years, minor } of flows) sums.set(years, (sums.get(years) ?? 0) + minor);
  return [...sums]
    .filter(([, minor]) => minor !== 0)
    .map(([years, minor]) => ({ years, minor }))
    .sort((one, other) => one.years - other.years);
}

function turnsOf(moments: readonly CashFlow[]): number {
  let turns = 0;
  let before: CashFlow | null = null;
  for (const moment of moments) {
    if (before && before.minor < 0 !== moment.minor < 0) turns += 1;
    before = moment;
  }
  return turns;
}

/** Every place where the sum of the flows changes its sign, from the lowest rate up. */
function scan(moments: readonly CashFlow[]): number[] {
  const edges = [
    -WIDEST,
    ...Array.from({ length: STEPS + 1 }, (_, step) => SCANNED * ((2 * step) / STEPS - 1)),
    WIDEST,
  ];
  return edges.flatMap((to, at) => {
    const from = edges[at - 1];
    if (from === undefined || isPositive(moments, from) === isPositive(moments, to)) return [];
    return [rateBetween(moments, from, to)];
  });
}

const HALVINGS = 200;

function rateBetween(moments: readonly CashFlow[], from: number, to: number): number {
  const before = isPositive(moments, from);
  let [low, high] = [from, to];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (isPositive(moments, middle) === before) low = middle;
    else high = middle;
  }
  return Math.expm1((low + high) / 2);
}

/** Seen from the moment that weighs most, so that no power grows beyond all numbers. */
function isPositive(moments: readonly CashFlow[], force: number): boolean {
  const years = moments.map((moment) => moment.years);
  const seenFrom = force < 0 ? Math.max(...years) : Math.min(...years);
  const worth = moments.reduce(
    (total, moment) => total + moment.minor * Math.exp(-force * (moment.years - seenFrom)),
    0,
  );
  return worth > 0;
}

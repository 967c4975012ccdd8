import { type Point, minorAt, roundMinor } from "./money-range";
import type { OptionTerms } from "./option-terms";

export interface CheapestSpan {
  optionKey: string;
  fromMinor: number;
  /** Null for however much a failure costs. */
  toMinor: number | null;
}

interface Line {
  key: string;
  cost: number;
  failurePercent: number;
}

/**
 * Which option is expected to be cheapest, by what one failure costs, from nothing up: the heavy line of
 * the break-even chart. Whichever is in no span is never the cheapest. Only options with a cost and a
 * chance are in it; of two that cost the same the one less likely to fail goes on.
 */
export function listCheapest(options: readonly OptionTerms[], point: Point): CheapestSpan[] {
  const lines = options.flatMap((terms) => lineOf(terms, point) ?? []);
  const spans: CheapestSpan[] = [];
  let now = bestOf(lines);
  let fromMinor = 0;
  while (now !== null) {
    const next = nextAfter(lines, now);
    const toMinor = next && roundMinor(crossing(now, next));
    spans.push({ optionKey: now.key, fromMinor, toMinor });
    now = next;
    fromMinor = toMinor ?? fromMinor;
  }
  return spans;
}

function lineOf({ key, cost, probabilityPercent }: OptionTerms, point: Point): Line | null {
  if (cost === null || probabilityPercent === null) return null;
  return { key, cost: minorAt(cost, point), failurePercent: 100 - probabilityPercent };
}

/** The cheapest while a failure costs nothing. */
function bestOf(lines: readonly Line[]): Line | null {
  const inOrder = lines.toSorted(
    (one, other) => one.cost - other.cost || one.failurePercent - other.failurePercent,
  );
  return inOrder[0] ?? null;
}

/** The one less likely to fail that is first to catch up. */
function nextAfter(lines: readonly Line[], now: Line): Line | null {
  const inOrder = lines
    .filter(({ failurePercent }) => failurePercent < now.failurePercent)
    .toSorted(
      (one, other) =>
        crossing(now, one) - crossing(now, other) || one.failurePercent - other.failurePercent,
    );
  return inOrder[0] ?? null;
}

function crossing(one: Line, other: Line): number {
  return (100 * (other.cost - one.cost)) / (one.failurePercent - other.failurePercent);
}

import type { MoneyRange } from "../values";

/**
 * Arithmetic of ranges. Every figure here rises or falls with each amount it is computed from, so its own
 * two ends are found at theirs: the least investment with the highest return is the best case, the
 * highest with the least the worst. Money is computed unrounded and rounded once, at the end.
 */

/** Ratios as ranges: 1.19 where percentages would say 119. `likely` only where every amount has one. */
export interface RatioRange {
  low: number;
  likely: number | null;
  high: number;
}

/** Where in a range. The middle is nobody's word: it is used where no likely amount is stated. */
export type Point = "low" | "likely" | "middle" | "high";

/** The sum, its likely amount only where all have one; null of nothing, which is not zero. */
export function addRanges(ranges: readonly MoneyRange[]): MoneyRange | null {
  if (ranges.length === 0) return null;
  const likely = ranges.flatMap(({ likelyMinor }) => likelyMinor ?? []);
  return {
    lowMinor: sum(ranges.map(({ lowMinor }) => lowMinor)),
    likelyMinor: likely.length === ranges.length ? sum(likely) : null,
    highMinor: sum(ranges.map(({ highMinor }) => highMinor)),
  };
}

/** So many times the range. */
export function times(range: MoneyRange, factor: number): MoneyRange {
  return mapRange(range, (minor) => minor * factor);
}

/** Every end by itself. */
export function mapRange(
  { lowMinor, likelyMinor, highMinor }: MoneyRange,
  into: (minor: number) => number,
): MoneyRange {
  return {
    lowMinor: into(lowMinor),
    likelyMinor: likelyMinor === null ? null : into(likelyMinor),
    highMinor: into(highMinor),
  };
}

/**
 * Half of a minor unit in the middle of an odd range is kept: it is rounded with what it goes into. Where
 * nobody states a likely amount, the middle stands for it: ask `isStated` before calling that likely.
 */
export function minorAt({ lowMinor, likelyMinor, highMinor }: MoneyRange, point: Point): number {
  if (point === "low") return lowMinor;
  if (point === "high") return highMinor;
  const middle = (lowMinor + highMinor) / 2;
  return point === "likely" ? (likelyMinor ?? middle) : middle;
}

/** Whether every one of the amounts has a likely one. */
export function isStated(ranges: readonly MoneyRange[]): boolean {
  return ranges.every(({ likelyMinor }) => likelyMinor !== null);
}

/** The one over the other: least over highest to highest over least. The divisor is above zero. */
export function divideRanges(top: MoneyRange, bottom: MoneyRange): RatioRange {
  return {
    low: top.lowMinor / bottom.highMinor,
    likely:
      top.likelyMinor === null || bottom.likelyMinor === null
        ? null
        : top.likelyMinor / bottom.likelyMinor,
    high: top.highMinor / bottom.lowMinor,
  };
}

/** To a whole minor unit, half away from zero, also where binary falls just short of the half. */
export function roundMinor(minor: number): number {
  const rounded = Math.round(Number(Math.abs(minor).toPrecision(15)));
  return minor < 0 && rounded > 0 ? -rounded : rounded;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

import { ticksOver } from "@/components/charts/axis";
import type { XyPlotModel } from "@/components/charts/xy-plot";
import { type CashPoint, accumulateCash } from "@/lib/domain/economics/cash-series";
import type { ReturnTerms } from "@/lib/domain/economics/returns";
import { formatCount } from "@/lib/format/counts";
import { type MoneyUnit, moneyUnit } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";

export interface CashModel {
  plot: XyPlotModel;
  unit: string;
  /** The same in figures. */
  rows: { when: string; worst: string; likely: string | null; best: string }[];
  hasLikely: boolean;
}

/** What has come in less what has gone out, by quarter; null where investment or return is unknown. */
export function plotCash(terms: ReturnTerms, currency: string): CashModel | null {
  const points = accumulateCash(terms, 3);
  if (points === null) return null;
  const lows = points.map(({ lowMinor }) => lowMinor);
  const highs = points.map(({ highMinor }) => highMinor);
  const ticks = ticksOver(Math.min(0, ...lows), Math.max(0, ...highs), 5);
  const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const last = points.at(-1)?.months ?? 12;
  const unit = moneyUnit([bottom, top], currency);
  const up = (minor: number) => (minor - bottom) / (top - bottom);
  const along = (months: number) => months / last;
  const isExact = points.every(({ lowMinor, highMinor }) => lowMinor === highMinor);
  const hasLikely = points.every(({ likelyMinor }) => likelyMinor !== null);
  const years = yearTicks(last);
  return {
    unit: unit.label,
    hasLikely: hasLikely && !isExact,
    plot: {
      label: wordCash(points, unit),
      x: {
        title: "years from the start",
        ticks: years.map((year) => ({ at: along(12 * year), text: formatNumber(year) })),
      },
      y: {
        title: unit.label,
        zero: up(0),
        ticks: ticks.map((at) => ({ at: up(at), text: unit.amount(at) })),
      },
      bands: [],
      area: isExact
        ? []
        : points.map((one) => ({
            x: along(one.months),
            low: up(one.lowMinor),
            high: up(one.highMinor),
          })),
      lines: linesOf(isExact, hasLikely).map(({ id, weight, at }) => ({
        id,
        weight,
        points: points.map((one) => ({ x: along(one.months), y: up(at(one)) })),
      })),
      marks: crossings(points, isExact, hasLikely).map((months) => ({
        x: along(months),
        y: up(0),
      })),
      labels: labelsOf(points, isExact, up),
    },
    rows: points
      .filter(({ months }) => last <= 36 || months % 12 === 0)
      .map((one) => ({
        when: wordMonths(one.months),
        worst: unit.amount(one.lowMinor),
        likely: one.likelyMinor === null ? null : unit.amount(one.likelyMinor),
        best: unit.amount(one.highMinor),
      })),
  };
}

const MOST_YEARS = 10;

function yearTicks(months: number): number[] {
  const years = Math.floor(months / 12);
  const step = Math.ceil(years / MOST_YEARS);
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, at) => at * step);
}

interface Drawn {
  id: string;
  weight: "thin" | "heavy";
  at: (point: CashPoint) => number;
}

function linesOf(isExact: boolean, hasLikely: boolean): Drawn[] {
  if (isExact) return [{ id: "cash", weight: "heavy", at: ({ lowMinor }) => lowMinor }];
  return [
    { id: "worst", weight: "thin", at: ({ lowMinor }) => lowMinor },
    { id: "best", weight: "thin", at: ({ highMinor }) => highMinor },
    ...(hasLikely
      ? [{ id: "likely", weight: "heavy" as const, at: (one: CashPoint) => one.likelyMinor ?? 0 }]
      : []),
  ];
}

/** Where what came in makes up for what went out: once, or in the worst and in the best case. */
function crossings(points: readonly CashPoint[], isExact: boolean, hasLikely: boolean): number[] {
  const of = (at: (point: CashPoint) => number) =>
    crossing(points.map((one) => [one.months, at(one)]));
  const found = isExact
    ? [of(({ lowMinor }) => lowMinor)]
    : hasLikely
      ? [of(({ likelyMinor }) => likelyMinor ?? 0)]
      : [of(({ highMinor }) => highMinor), of(({ lowMinor }) => lowMinor)];
  return found.filter((months) => months !== null);
}

function crossing(places: [months: number, minor: number][]): number | null {
  for (const [at, [months, minor]] of places.entries()) {
    const [before, was] = places[at - 1] ?? [0, 0];
    if (was < 0 && minor >= 0) return before + ((months - before) * -was) / (minor - was);
  }
  return null;
}

function labelsOf(
  points: readonly CashPoint[],
  isExact: boolean,
  up: (minor: number) => number,
): XyPlotModel["labels"] {
  const end = points.at(-1);
  if (isExact || end === undefined) return [];
  return [
    {
      id: "best",
      side: "right",
      at: up(end.highMinor),
      short: "↑",
      text: "best case",
      strong: false,
    },
    {
      id: "worst",
      side: "right",
      at: up(end.lowMinor),
      short: "↓",
      text: "worst case",
      strong: false,
    },
  ];
}

function wordMonths(months: number): string {
  if (months % 12 === 0) return months === 0 ? "start" : formatCount(months / 12, "year");
  return formatCount(months, "month");
}

function wordCash(points: readonly CashPoint[], unit: MoneyUnit): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  return `Cumulative cash in ${unit.label}: ${unit.range(first)} at the start, ${unit.range(last)} after ${wordMonths(last.months)}.`;
}

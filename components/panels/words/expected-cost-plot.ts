import { decidingPair } from "@/lib/domain/economics/deciding-pair";
import { ticksOver } from "@/components/charts/axis";
import type { PlotLabel, XyPlotModel } from "@/components/charts/xy-plot";
import type { OptionComparison } from "@/lib/domain/economics/compare-options";
import { minorAt } from "@/lib/domain/economics/money-range";
import type { MoneyRange } from "@/lib/domain/project";
import { type MoneyUnit, moneyUnit } from "@/lib/format/money";

export interface ExpectedCostModel {
  plot: XyPlotModel;
  /** By which amounts of the ranges it is drawn. */
  point: "likely" | "middle";
  unit: string;
  /** The same in figures. */
  table: {
    heads: { key: string; name: string }[];
    rows: { loss: string; note: string | null; cells: { text: string; cheapest: boolean }[] }[];
  };
}

interface Line {
  key: string;
  name: string;
  cost: number;
  /** Of one: how much of a failure it is expected to bear. */
  share: number;
}

/** What each option is expected to cost, by what one failure costs; null where there are not two to compare. */
export function plotExpectedCost(
  comparison: OptionComparison,
  currency: string,
): ExpectedCostModel | null {
  const { point } = comparison.cheapestByLoss;
  const lines = comparison.options.flatMap(({ key, terms }): Line[] => {
    const { name, cost, probabilityPercent } = terms;
    if (cost === null || probabilityPercent === null) return [];
    return [{ key, name, cost: minorAt(cost, point), share: 1 - probabilityPercent / 100 }];
  });
  if (lines.length < 2) return null;
  const deciding = decidingPair(comparison);
  const loss = hullOfLosses(comparison);
  const far = Math.max(loss?.highMinor ?? 0, 1.25 * (deciding?.loss.highMinor ?? 0), 1);
  const xTicks = ticksOver(0, far, 4);
  const xMax = xTicks.at(-1) ?? far;
  const yTicks = ticksOver(0, heightOf(lines, xMax), 4);
  const yMax = yTicks.at(-1) ?? 1;
  const unit = moneyUnit([xMax, yMax], currency);
  const { spans } = comparison.cheapestByLoss;
  const heavy = spans.flatMap(({ optionKey, fromMinor, toMinor }) => {
    const line = lines.find(({ key }) => key === optionKey);
    if (line === undefined || fromMinor > xMax) return [];
    const to = Math.min(toMinor ?? xMax, xMax);
    return [fromMinor, to].map((at) => ({ x: at / xMax, y: totalOf(line, at) / yMax }));
  });
  const last = spans.findLast(({ fromMinor }) => fromMinor <= xMax)?.optionKey;
  const decidesAt = deciding && (likelyOf(deciding.loss, point) ?? deciding.middleMinor);
  const decided = lines.find(({ key }) => key === deciding?.option);
  return {
    point,
    unit: unit.label,
    plot: {
      label: wordPlot(comparison, unit),
      x: {
        title: `cost of one failure, ${unit.label}`,
        ticks: xTicks.map((at) => ({ at: at / xMax, text: unit.amount(at) })),
      },
      y: {
        title: unit.label,
        ticks: yTicks.map((at) => ({ at: at / yMax, text: unit.amount(at) })),
      },
      bands: [
        ...(loss === null
          ? []
          : [
              {
                from: loss.lowMinor / xMax,
                to: loss.highMinor / xMax,
                texture: "sunk" as const,
                label: `a failure is said to cost ${unit.range(loss)}`,
              },
            ]),
        ...(deciding === null
          ? []
          : [
              {
                from: deciding.loss.lowMinor / xMax,
                to: deciding.loss.highMinor / xMax,
                texture: "hatch" as const,
                label: null,
              },
            ]),
      ],
      area: [],
      lines: [
        ...lines.map((line) => ({
          id: line.key,
          weight: "thin" as const,
          points: [
            { x: 0, y: line.cost / yMax },
            { x: 1, y: totalOf(line, xMax) / yMax },
          ],
        })),
        { id: "the cheapest", weight: "heavy" as const, points: heavy },
      ],
      marks:
        decidesAt === null || decided === undefined || decidesAt > xMax
          ? []
          : [
              {
                x: decidesAt / xMax,
                y: totalOf(decided, decidesAt) / yMax,
              },
            ],
      labels: [
        ...labelsOf(lines, { xMax, yMax, last }),
        ...(deciding === null
          ? []
          : [
              {
                id: "break-even",
                side: "top" as const,
                at: (deciding.loss.lowMinor + deciding.loss.highMinor) / 2 / xMax,
                short: unit.range(deciding.loss),
                text: unit.range(deciding.loss),
                strong: true,
              },
            ]),
      ],
    },
    table: {
      heads: lines.map(({ key, name }) => ({ key, name })),
      rows: rowsAt(xTicks, decidesAt, lines, unit),
    },
  };
}

/** All that is started with, and the two cheapest where a failure costs most, with room above them. */
function heightOf(lines: readonly Line[], xMax: number): number {
  const ends = lines.map((line) => totalOf(line, xMax)).sort((one, other) => one - other);
  return Math.max(1, 1.4 * (ends[1] ?? 0), ...lines.map(({ cost }) => 1.05 * cost));
}

function totalOf({ cost, share }: Line, loss: number): number {
  return cost + share * loss;
}

/** The break-even where the lines that are drawn cross. */
function likelyOf({ likelyMinor }: MoneyRange, point: ExpectedCostModel["point"]): number | null {
  return point === "likely" ? likelyMinor : null;
}

/** From the least to the most that any of the options says of a failure. */
function hullOfLosses({ options }: OptionComparison): MoneyRange | null {
  const losses = options.flatMap(({ terms }) => terms.failureLoss ?? []);
  if (losses.length === 0) return null;
  return {
    lowMinor: Math.min(...losses.map(({ lowMinor }) => lowMinor)),
    likelyMinor: null,
    highMinor: Math.max(...losses.map(({ highMinor }) => highMinor)),
  };
}

/** Names keep this share of the height apart at the right, and of the width above. */
const APART = { right: 0.11, keys: 0.055, top: 0.2 };

/** A line is named where it leaves the drawing: at the right, or above. */
function labelsOf(
  lines: readonly Line[],
  { xMax, yMax, last }: { xMax: number; yMax: number; last: string | undefined },
): PlotLabel[] {
  const named = lines.map((line): PlotLabel => {
    const end = totalOf(line, xMax);
    const isRight = end <= yMax;
    return {
      id: line.key,
      side: isRight ? "right" : "top",
      at: isRight ? end / yMax : (yMax - line.cost) / line.share / xMax,
      short: line.key,
      text: `${line.key} ${line.name}`,
      strong: line.key === last,
    };
  });
  const right = besides(named.filter(({ side }) => side === "right"));
  const top = named.filter(({ side }) => side === "top").sort((one, other) => one.at - other.at);
  const isTight = top.some(({ at }, index) => at - (top[index - 1]?.at ?? -1) < APART.top);
  return [...right, ...top.map((one) => (isTight ? { ...one, text: one.short } : one))];
}

/** By name where there is room for two lines each, else by key. */
function besides(labels: readonly PlotLabel[]): PlotLabel[] {
  const byName = spread(labels, APART.right);
  if (byName.every(({ at }) => at <= 1)) return byName;
  return spread(labels, APART.keys).map((one) => ({ ...one, text: one.short }));
}

/** From below upwards, each at least so far above the one before. */
function spread(labels: readonly PlotLabel[], apart: number): PlotLabel[] {
  let least = -1;
  return labels
    .toSorted((one, other) => one.at - other.at)
    .map((label) => {
      const at = Math.max(label.at, least);
      least = at + apart;
      return { ...label, at };
    });
}

function rowsAt(
  ticks: readonly number[],
  decides: number | null,
  lines: readonly Line[],
  unit: MoneyUnit,
): ExpectedCostModel["table"]["rows"] {
  const losses = [...new Set([...ticks, ...(decides === null ? [] : [decides])])];
  return losses
    .sort((one, other) => one - other)
    .map((loss) => {
      const totals = lines.map((line) => totalOf(line, loss));
      const least = Math.min(...totals);
      return {
        loss: unit.amount(loss),
        note: loss === decides ? "break-even" : null,
        cells: totals.map((total) => ({
          text: unit.amount(total),
          cheapest: total - least < 1,
        })),
      };
    });
}

function wordPlot({ cheapestByLoss: { spans } }: OptionComparison, unit: MoneyUnit): string {
  const parts = spans.map(({ optionKey, fromMinor, toMinor }) => {
    const from = unit.amount(fromMinor);
    return toMinor === null
      ? `option ${optionKey} from ${from} up`
      : `option ${optionKey} from ${from} to ${unit.amount(toMinor)}`;
  });
  return `Expected total cost by the cost of one failure, in ${unit.label}. The cheapest is ${parts.join(", ")}.`;
}

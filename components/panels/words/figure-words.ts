import type { FigureBasis, FigureValue } from "@/lib/domain/audit/figure";
import { formatCount } from "@/lib/format/counts";
import { formatEffort } from "@/lib/format/effort";
import { formatMoneyRange } from "@/lib/format/money";
import { formatNumber, formatSpan } from "@/lib/format/numbers";
import { formatPercent, percentFigure } from "@/lib/format/percent";

/** A figure with its unit, as it is read: "28–38 h", "2.3 of 10", "$225–375 K". */
export function wordFigure({ unit, low, high, text }: FigureValue, currency: string): string {
  if (low === null || high === null) return text ?? "no figure";
  const span = formatSpan(formatNumber(low), formatNumber(high));
  switch (unit) {
    case "percent":
      return low === high
        ? formatPercent(low)
        : formatSpan(percentFigure(low), formatPercent(high));
    case "score":
      return `${span} of 10`;
    case "hours":
    case "weeks":
      return formatEffort({ low, high, unit });
    case "years":
      return span === "1" ? "1 year" : `${span} years`;
    case "money":
      return formatMoneyRange({ lowMinor: low, highMinor: high }, currency);
    case "ratio":
      return `${span} times`;
    case "count":
    case "text":
      return span;
  }
}

/** "at least 31.5–40.5 h, 1 row says nothing": a sum, and how many rows it misses. */
export function wordFloor(figure: string, missing: number): string {
  if (missing === 0) return figure;
  return `at least ${figure}, ${formatCount(missing, "row says", "rows say")} nothing`;
}

/** Where a computed figure comes from, before the figure: "tasks add up to". */
export function wordBasis(basis: FigureBasis): string {
  switch (basis) {
    case "task estimates":
      return "tasks add up to";
    case "phase estimates":
    case "phase costs":
      return "phases add up to";
    case "estimates of its phases":
      return "its phases add up to";
    case "own estimate":
      return "estimated at";
    case "rows counted":
      return "listed are";
    case "mean of stated percents":
      return "its bars average";
    case "verified readiness":
      return "verified";
    case "own stated percent":
      return "labelled";
    case "own weeks":
    case "own cost":
    case "own percent":
      return "on record";
    case "investment lines":
    case "incident and loss lines":
      return "lines add up to";
    case "annual returns":
      return "returns add up to";
    case "investment over annual returns":
      return "investment over returns makes";
    case "returns over investment":
      return "returns over investment make";
    case "returns over the years":
      return "returns over the years add up to";
    case "contingency over investment":
      return "contingency over the other lines makes";
    case "avoided failure over investment":
      return "avoided failure over investment makes";
    case "phases and the extension":
      return "phases and the extension add up to";
    case "people of the project":
      return "the project has";
    case "newest tally":
      return "counted are";
    case "metric target":
      return "the metric's target is";
  }
}

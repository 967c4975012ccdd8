import type { RatioRange } from "@/lib/domain/economics/money-range";
import type { Outcome } from "@/lib/domain/economics/outcome";
import type { ReturnTerms, Returns } from "@/lib/domain/economics/returns";
import type { MoneyRange } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { formatExactRange } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { wordPercent, wordWhyUnknown, wordYears } from "./money-words";

/** One figure of what an investment returns; `value` null where it is unknown, and `note` says why. */
export interface ReturnFigure {
  id: "payback" | "discounted payback" | "roi" | "npv" | "irr";
  name: string;
  value: string | null;
  note: string;
}

/** All of them, the same on the page and where they are tried out. */
export function wordReturnFigures(
  returns: { [Figure in keyof Returns]: Returns[Figure] },
  { discountRatePercent, returnYears }: ReturnTerms,
  currency: string,
): ReturnFigure[] {
  const years = formatCount(returnYears, "year");
  const rate =
    discountRatePercent === null ? "no rate set" : `at ${formatNumber(discountRatePercent, 2)} %`;
  return [
    figureOf("payback", "Payback", returns.payback, wordYears, "undated, returns go on"),
    figureOf(
      "discounted payback",
      "Discounted payback",
      returns.discountedPayback,
      wordYears,
      `${rate}, from the start`,
    ),
    figureOf(
      "roi",
      `Return on investment, ${years}`,
      returns.roi,
      wordPercent,
      "beyond the investment, undated",
    ),
    figureOf(
      "npv",
      "Net present value",
      returns.npv,
      (range) => exactly(range, currency),
      `${rate}, ${years}`,
    ),
    figureOf(
      "irr",
      "Internal rate of return",
      returns.irr,
      (range: RatioRange) => wordPercent(range),
      `a year, over ${years}`,
    ),
  ];
}

function figureOf<T>(
  id: ReturnFigure["id"],
  name: string,
  outcome: Outcome<T>,
  word: (value: T) => string,
  note: string,
): ReturnFigure {
  return outcome.kind === "known"
    ? { id, name, value: word(outcome.value), note }
    : { id, name, value: null, note: wordWhyUnknown(outcome.reason) };
}

function exactly(range: MoneyRange, currency: string): string {
  return formatExactRange(range, currency);
}

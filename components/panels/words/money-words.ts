import type { Ingredient, MoneyInput, WhyUnknown } from "@/lib/domain/economics/outcome";
import type { RatioRange } from "@/lib/domain/economics/money-range";
import type { Years, YearsRange } from "@/lib/domain/economics/returns";
import { formatList } from "@/lib/format/counts";
import { FIXED_SPACE } from "@/lib/format/marks";
import { formatExactRange } from "@/lib/format/money";
import { formatNumber, formatSpan } from "@/lib/format/numbers";

/** How a figure comes about: rows and what is done with them, then what comes out. */
export interface Arithmetic {
  lines: { name: string; value: string }[];
  result: { name: string; value: string };
  /** What it does not hold, or by which convention it is computed. */
  note: string | null;
}

/** "1.37 years", "1.2–2.4 years"; what may never come about is said. */
export function wordYears({ low, likely, high }: YearsRange): string {
  if (low === "never") return "never";
  if (high === "never") return `${withYears(yearFigure(low))} at best, else never`;
  const years = withYears(formatSpan(yearFigure(low), yearFigure(high)));
  const isPoint = yearFigure(low) === yearFigure(high);
  return isPoint || likely === null ? years : `${years}, likely ${yearFigure(likely)}`;
}

function withYears(span: string): string {
  return span === "1" ? "1 year" : `${span}${FIXED_SPACE}years`;
}

function yearFigure(years: Years): string {
  return years === "never" ? years : formatNumber(years, 2);
}

/** "118.75 %", "10–35 %": a share of one as a percentage. */
export function wordPercent({ low, high }: Pick<RatioRange, "low" | "high">): string {
  const span = formatSpan(formatNumber(100 * low, 2), formatNumber(100 * high, 2));
  return `${span}${FIXED_SPACE}%`;
}

/** "1.1–7.6×" */
export function wordTimes({ low, high }: Pick<RatioRange, "low" | "high">): string {
  return `${formatSpan(formatNumber(low), formatNumber(high))}×`;
}

const NOUNS: Record<Ingredient, string> = {
  investment: "line of investment",
  contingency: "line of contingency",
  "annual return": "line of annual return",
  exposure: "line of incident cost or annual loss",
  "phase costs": "cost of a phase",
  cost: "cost",
  "chance of success": "chance of success",
  "cost of a failure": "cost of a failure",
  "discount rate": "discount rate",
};

/** Why there is no figure, to stand after "unknown": "no line of annual return". */
export function wordWhyUnknown(reason: WhyUnknown): string {
  switch (reason.kind) {
    case "missing":
      return reason.what.length === 1 && reason.what[0] === "discount rate"
        ? "no rate set"
        : `no ${reason.what.map((one) => NOUNS[one]).join(" and no ")}`;
    case "several options":
      return `its lines are of options ${formatList(reason.optionKeys)}, of which one happens`;
    case "no such row":
      return `there is no ${reason.row.kind} ${reason.row.key}`;
    case "nothing invested":
      return "what is put in is, or may be, nothing";
    case "never paid back":
      return "what comes in never makes up for what goes out";
    case "no sign change":
      return "all money goes the same way";
    case "several rates":
      return `${formatList(reason.rates.map((rate) => wordPercent({ low: rate, high: rate })))} would each do`;
    case "no rate":
      return "no rate brings it to nothing";
    case "nothing to compare with":
      return "it takes two options with all their figures";
    case "no option of doing nothing":
      return "it takes one option that costs nothing";
    case "avoids nothing":
      return "it is no likelier to succeed than doing nothing";
  }
}

export function inputLines(inputs: readonly MoneyInput[], currency: string): Arithmetic["lines"] {
  return inputs.map(({ name, amount }) => ({
    name,
    value: amount === null ? "not said" : formatExactRange(amount, currency),
  }));
}

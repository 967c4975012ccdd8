import type { AboveLoss, BreakEven } from "@/lib/domain/economics/break-even";
import type { OptionTerms } from "@/lib/domain/economics/option-terms";
import type { Recommendation } from "@/lib/domain/economics/recommend";
import type { SensitiveInput, Tipping } from "@/lib/domain/economics/sensitivity";
import { capitalised } from "@/lib/format/capitalised";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";

/** "option 4", "options 3 and 4" */
export function wordOptions(keys: readonly string[]): string {
  return `${keys.length === 1 ? "option" : "options"} ${formatList(keys)}`;
}

/** "Six weeks beat four only if one failure costs more than $375–500 K." */
export function wordBreakEven(
  { option, against, loss }: AboveLoss,
  terms: readonly OptionTerms[],
  currency: string,
): string {
  const amount = formatMoneyRange(loss, currency);
  return `${wordBeats(option, against, terms)} only if one failure costs more than ${amount}.`;
}

function wordBeats(option: string, against: string, terms: readonly OptionTerms[]): string {
  const weeksOf = (key: string) => {
    const weeks = terms.find((one) => one.key === key)?.weeks;
    return weeks && weeks.low === weeks.high ? weeks.low : null;
  };
  const [own, others] = [weeksOf(option), weeksOf(against)];
  if (own === null || others === null || own === others) {
    return `Option ${option} beats option ${against}`;
  }
  const verb = own === 1 ? "week beats" : "weeks beat";
  return `${capitalised(inWords(own))} ${verb} ${others === 0 ? "none" : inWords(others)}`;
}

const SMALL = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

export function inWords(count: number): string {
  return SMALL[count] ?? formatNumber(count);
}

/** The break-even cell of an option beside the one it is set against. */
export function wordBreakEvenCell(
  breakEven: BreakEven,
  key: string,
  amount: (loss: AboveLoss["loss"]) => string,
): string {
  switch (breakEven.kind) {
    case "above a loss":
      return breakEven.option === key ? amount(breakEven.loss) : `below ${amount(breakEven.loss)}`;
    case "at any loss":
      return breakEven.option === key ? "at any loss" : "at no loss";
    case "same chance":
      return breakEven.cheaper === null ? "same chance" : `cost alone: ${breakEven.cheaper}`;
    case "losses differ":
      return "failures differ";
    case "unknown":
      return "unknown";
  }
}

/** What the figures recommend: "Option 4 is expected to cost least, over the whole range." */
export function wordRecommendation(recommendation: Recommendation): string {
  const { optionKeys, holdsThroughout, point, atLow, atHigh } = recommendation;
  const [only, ...others] = optionKeys;
  if (only === undefined)
    return "Nothing can be recommended: it takes two options with all their figures.";
  if (others.length > 0)
    return `${capitalised(wordOptions(optionKeys))} are expected to cost the same.`;
  if (holdsThroughout) return `Option ${only} is expected to cost least, over the whole range.`;
  const where = point === "likely" ? "at the likely amounts" : "in the middle of the ranges";
  return `Option ${only} is expected to cost least ${where}; ${wordOptions(atLow)} at their low ends, ${wordOptions(atHigh)} at their high ends.`;
}

export function wordAgreement({ agreement, stated }: Recommendation): string {
  const keys = stated.map(({ optionKey }) => optionKey);
  switch (agreement) {
    case "agrees":
      return `Stated: ${wordOptions(keys)}. They agree.`;
    case "differs":
      return `Stated: ${wordOptions(keys)}. They differ.`;
    case "several stated":
      return `Stated: ${wordOptions(keys)}, each recommended.`;
    case "none stated":
      return "Nobody recommends one in words.";
    case "not computable":
      return `Stated: ${wordOptions(keys)}. There is nothing to set beside it.`;
  }
}

/** Which figure it is that would have to move: "chance of success, option 4". */
export function wordSensitiveInput(input: SensitiveInput): string {
  switch (input.kind) {
    case "cost":
      return `cost of option ${input.optionKey}, ${endWords(input.end)}`;
    case "chance of success":
      return `chance of success, option ${input.optionKey}`;
    case "cost of a failure":
      return `cost of a failure, ${endWords(input.end)}`;
  }
}

function endWords(end: "low" | "likely" | "high"): string {
  return end === "likely" ? "likely" : `${end} end`;
}

export interface TippingWords {
  input: string;
  from: string;
  to: string;
  /** "−13.7 %"; null where it moves from nothing. */
  move: string | null;
  becomes: string;
}

export function wordTipping(
  { input, from, to, movePercent, becomes }: Tipping,
  currency: string,
): TippingWords {
  const word = (value: number) =>
    input.kind === "chance of success" ? formatPercent(value) : formatMoney(value, currency);
  return {
    input: wordSensitiveInput(input),
    from: word(from),
    to: word(to),
    move:
      movePercent === null ? null : `${movePercent > 0 ? "+" : ""}${formatPercent(movePercent)}`,
    becomes: `option ${becomes}`,
  };
}

/** "2", "4–6", null where nobody says. */
export function wordWeeks(weeks: OptionTerms["weeks"]): string | null {
  if (weeks === null) return null;
  const { low, high } = weeks;
  return low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
}

/** How many points likelier it is to succeed: "20 points". */
export function wordPoints(points: number): string {
  return formatCount(points, "point");
}

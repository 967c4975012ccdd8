import { type AboveLoss, breakEvenOf } from "./break-even";
import type { ComparedOption, OptionComparison } from "./compare-options";

/**
 * The two options between which it is decided: the recommended one, and whichever takes its place at the
 * failure cost nearest to what a failure is said to cost. Null where one is the cheapest at any, or nothing
 * can be compared.
 */
export function decidingPair({
  cheapestByLoss: { spans },
  recommendation,
  options,
  breakEvens,
}: OptionComparison): AboveLoss | null {
  const [only, ...others] = recommendation.optionKeys;
  const found = others.length === 0 ? spans.findIndex(({ optionKey }) => optionKey === only) : -1;
  const at = found < 0 ? spans.length - 1 : found;
  const [before, own, after] = [spans[at - 1], spans[at], spans[at + 1]];
  if (own === undefined) return null;
  const expected = middleOfLoss(options.find(({ key }) => key === own.optionKey));
  const isNearerAbove =
    after !== undefined &&
    own.toMinor !== null &&
    expected !== null &&
    (before === undefined || own.toMinor - expected < expected - own.fromMinor);
  const rival = isNearerAbove ? after : (before ?? after);
  if (rival === undefined) return null;
  const breakEven = breakEvenOf(breakEvens, own.optionKey, rival.optionKey);
  return breakEven?.kind === "above a loss" ? breakEven : null;
}

function middleOfLoss(option: ComparedOption | undefined): number | null {
  const loss = option?.terms.failureLoss;
  return loss ? (loss.lowMinor + loss.highMinor) / 2 : null;
}

import type { MoneyRange } from "../values";
import { type Point, minorAt, roundMinor } from "./money-range";
import type { OptionTerms } from "./option-terms";

interface Pair {
  /** The one more likely to succeed; where both are as likely, the one that stands first. */
  option: string;
  against: string;
}

/** Which of two options is cheaper in the end, by what one failure costs. */
export type BreakEven = Pair &
  (
    | {
        /** `option` is better only if a failure costs more than this; at its low end 0 means always. */
        kind: "above a loss";
        loss: MoneyRange;
        /** In the middle of both costs; where both have likely amounts, `loss.likelyMinor` says more. */
        middleMinor: number;
      }
    /** `option` is as likely or likelier to succeed and no dearer at either end: nothing speaks for `against`. */
    | { kind: "at any loss" }
    /** Both are as likely to succeed, so cost alone decides; null where each is cheaper at one end, or none. */
    | { kind: "same chance"; cheaper: string | null }
    /** Each has a failure of its own that costs something else: no one loss divides them. */
    | { kind: "losses differ" }
    | { kind: "unknown"; missing: { optionKey: string; what: "cost" | "chance of success" }[] }
  );

/**
 * R17: every pair of options, whichever way round they are given. The loss at which both are expected to
 * cost the same is the difference in cost over the difference in chance. Costs are taken at the same end,
 * low against low and high against high: what is dear in the one is the same work in the other.
 */
export function listBreakEvens(options: readonly OptionTerms[]): BreakEven[] {
  return options.flatMap((one, at) =>
    options.slice(at + 1).map((other) => findBreakEven(one, other)),
  );
}

export function findBreakEven(one: OptionTerms, other: OptionTerms): BreakEven {
  const [safer, riskier] =
    (one.probabilityPercent ?? 0) >= (other.probabilityPercent ?? 0) ? [one, other] : [other, one];
  const pair = { option: safer.key, against: riskier.key };
  const missing = [...lacking(safer), ...lacking(riskier)];
  if (missing.length > 0) return { ...pair, kind: "unknown", missing };
  if (haveOtherLosses(safer, riskier)) return { ...pair, kind: "losses differ" };
  const dearer = (point: Point) => difference(safer.cost, riskier.cost, point);
  const ends = [dearer("low") ?? 0, dearer("high") ?? 0];
  const points = (safer.probabilityPercent ?? 0) - (riskier.probabilityPercent ?? 0);
  if (points === 0) return { ...pair, kind: "same chance", cheaper: cheaperOf(pair, ends) };
  if (ends.every((end) => end <= 0)) return { ...pair, kind: "at any loss" };
  const lossAt = (point: Point) => {
    const minor = dearer(point);
    return minor === null ? null : Math.max(0, roundMinor((100 * minor) / points));
  };
  const losses = [lossAt("low") ?? 0, lossAt("high") ?? 0];
  return {
    ...pair,
    kind: "above a loss",
    loss: rangeOf(losses, lossAt("likely")),
    middleMinor: lossAt("middle") ?? 0,
  };
}

function lacking({ key, cost, probabilityPercent }: OptionTerms) {
  return [
    ...(cost === null ? [{ optionKey: key, what: "cost" as const }] : []),
    ...(probabilityPercent === null
      ? [{ optionKey: key, what: "chance of success" as const }]
      : []),
  ];
}

function haveOtherLosses({ failureLoss: one }: OptionTerms, { failureLoss: other }: OptionTerms) {
  if (one === null || other === null) return false;
  return one.lowMinor !== other.lowMinor || one.highMinor !== other.highMinor;
}

function difference(one: MoneyRange | null, other: MoneyRange | null, point: Point): number | null {
  const more = one && minorAt(one, point);
  const less = other && minorAt(other, point);
  return more === null || less === null ? null : more - less;
}

function cheaperOf({ option, against }: Pair, ends: readonly number[]): string | null {
  if (ends.every((end) => end === 0)) return null;
  if (ends.every((end) => end <= 0)) return option;
  return ends.every((end) => end >= 0) ? against : null;
}

/** The difference of two costs need not grow from their low ends to their high ones. */
function rangeOf(ends: readonly number[], likely: number | null): MoneyRange {
  const all = likely === null ? ends : [...ends, likely];
  return { lowMinor: Math.min(...all), likelyMinor: likely, highMinor: Math.max(...all) };
}

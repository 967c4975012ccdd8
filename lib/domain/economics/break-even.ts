import type { MoneyRange } from "../values";
import { type Point, isStated, minorAt, roundMinor } from "./money-range";
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

/** One loss divides the two. */
export type AboveLoss = Extract<BreakEven, { kind: "above a loss" }>;

/** That of two options, whichever way round it is asked for. */
export function breakEvenOf(
  breakEvens: readonly BreakEven[],
  one: string,
  other: string,
): BreakEven | undefined {
  const pair = [one, other];
  return breakEvens.find(({ option, against }) => pair.includes(option) && pair.includes(against));
}

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
  const [first, second] = [priced(one), priced(other)];
  if (first === null || second === null) {
    const missing = [...lacking(one), ...lacking(other)];
    return { kind: "unknown", option: one.key, against: other.key, missing };
  }
  const [safer, riskier] = first.chance >= second.chance ? [first, second] : [second, first];
  const pair = { option: safer.key, against: riskier.key };
  if (haveOtherLosses(one, other)) return { ...pair, kind: "losses differ" };
  const dearer = (point: Point) => minorAt(safer.cost, point) - minorAt(riskier.cost, point);
  const ends = [dearer("low"), dearer("high")];
  const points = safer.chance - riskier.chance;
  if (points === 0) return { ...pair, kind: "same chance", cheaper: cheaperOf(pair, ends) };
  if (ends.every((end) => end <= 0)) return { ...pair, kind: "at any loss" };
  const lossAt = (point: Point) => Math.max(0, roundMinor((100 * dearer(point)) / points));
  const likely = isStated([safer.cost, riskier.cost]) ? lossAt("likely") : null;
  const loss = rangeOf([lossAt("low"), lossAt("high")], likely);
  return { ...pair, kind: "above a loss", loss, middleMinor: lossAt("middle") };
}

function priced({ key, cost, probabilityPercent: chance }: OptionTerms) {
  return cost === null || chance === null ? null : { key, cost, chance };
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

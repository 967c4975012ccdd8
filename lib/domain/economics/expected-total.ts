import type { MoneyRange } from "../values";
import { expectedLoss } from "../risks/expected-loss";
import { type Point, minorAt, roundMinor } from "./money-range";
import {
  type Comparable,
  type OptionTerms,
  comparable,
  isLikelyStated,
  lackingOf,
} from "./option-terms";
import { type Outcome, known, unknown } from "./outcome";

/**
 * R17: cost + chance of failure × cost of a failure, both at the same end: an option at its high end is
 * dear, and so is its failure. In hundredths of a minor unit, which is exact.
 */
export function expectedHundredths(option: Comparable, point: Point): number {
  const { cost, loss, failurePercent } = option;
  return 100 * minorAt(cost, point) + failurePercent * minorAt(loss, point);
}

export function expectedTotal(terms: OptionTerms): Outcome<MoneyRange> {
  const option = comparable(terms);
  if (option === null) return unknown({ kind: "missing", what: lackingOf(terms) });
  const at = (point: Point) => roundMinor(expectedHundredths(option, point) / 100);
  const likelyMinor = isLikelyStated(option) ? at("likely") : null;
  return known({ lowMinor: at("low"), likelyMinor, highMinor: at("high") });
}

/** The same in the middle of both ranges, for whoever wants one figure where nobody states a likely one. */
export function expectedMiddle(terms: OptionTerms): number | null {
  const option = comparable(terms);
  return option && roundMinor(expectedHundredths(option, "middle") / 100);
}

/** Chance of failure × cost of a failure. */
export function expectedFailure(terms: OptionTerms): Outcome<MoneyRange> {
  const { probabilityPercent, failureLoss } = terms;
  const chance = probabilityPercent === null ? null : 100 - probabilityPercent;
  const expected = expectedLoss({ probabilityPercent: chance, loss: failureLoss });
  if (expected.kind === "computed") return known(expected.loss);
  const what = lackingOf(terms).filter((one) => one !== "cost");
  return unknown({ kind: "missing", what });
}

/** All is spent, at its highest, and the option fails at its dearest. One that cannot fail costs its cost. */
export function worstCase(terms: OptionTerms): Outcome<number> {
  const { cost, failureLoss, probabilityPercent } = terms;
  if (cost !== null && probabilityPercent === 100) return known(cost.highMinor);
  if (cost !== null && failureLoss !== null) return known(cost.highMinor + failureLoss.highMinor);
  const what = lackingOf(terms).filter((one) => one !== "chance of success");
  return unknown({ kind: "missing", what });
}

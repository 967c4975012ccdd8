import type { Option } from "../project";
import { expectedHundredths } from "./expected-total";
import type { Point } from "./money-range";
import { type Comparable, centreOf } from "./option-terms";

export interface StatedRecommendation {
  optionKey: string;
  by: Option["recommendedBy"];
}

export interface Recommendation {
  /** The options expected to cost least at `point`; several where they cost the same, none where nothing can be compared. */
  optionKeys: string[];
  point: "likely" | "middle";
  /** The same at the ends of the ranges. */
  atLow: string[];
  atHigh: string[];
  /** Whether it is the same one everywhere. */
  holdsThroughout: boolean;
  /** What documents and people recommend. */
  stated: StatedRecommendation[];
  agreement: "agrees" | "differs" | "several stated" | "none stated" | "not computable";
}

/** What the figures recommend by expected total cost, beside what is recommended in words. */
export function recommend(
  options: readonly Comparable[],
  stated: readonly StatedRecommendation[],
): Recommendation {
  const point = centreOf(options);
  const optionKeys = options.length < 2 ? [] : cheapestAt(options, point);
  const [atLow, atHigh] = [cheapestAt(options, "low"), cheapestAt(options, "high")];
  const [only] = optionKeys;
  const isIt = (keys: string[]) => keys.length === 1 && keys[0] === only;
  return {
    optionKeys,
    point,
    atLow,
    atHigh,
    holdsThroughout: [optionKeys, atLow, atHigh].every(isIt),
    stated: [...stated],
    agreement: agreementOf(optionKeys, stated),
  };
}

export function statedRecommendations(options: readonly Option[]): StatedRecommendation[] {
  return options
    .filter(({ recommendedBy }) => recommendedBy.length > 0)
    .map(({ key, recommendedBy }) => ({ optionKey: key, by: recommendedBy }));
}

function cheapestAt(options: readonly Comparable[], point: Point): string[] {
  const totals = options.map((option) => expectedHundredths(option, point));
  const least = Math.min(...totals);
  return options.filter((_, at) => totals[at] === least).map(({ key }) => key);
}

function agreementOf(
  optionKeys: readonly string[],
  stated: readonly StatedRecommendation[],
): Recommendation["agreement"] {
  const [one, ...others] = stated;
  if (others.length > 0) return "several stated";
  if (one === undefined) return "none stated";
  if (optionKeys.length === 0) return "not computable";
  return optionKeys.includes(one.optionKey) ? "agrees" : "differs";
}

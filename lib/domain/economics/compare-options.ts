import type { MoneyRange } from "../values";
import { type BreakEven, listBreakEvens } from "./break-even";
import { type CheapestSpan, listCheapest } from "./cheapest-by-loss";
import { expectedFailure, expectedMiddle, expectedTotal, worstCase } from "./expected-total";
import { type OptionTerms, centreOf, comparable, lackingOf } from "./option-terms";
import { type Outcome, known, unknown } from "./outcome";
import { type Recommendation, type StatedRecommendation, recommend } from "./recommend";
import { type Regret, weighRegret } from "./regret";
import { type Sensitivity, findSensitivity } from "./sensitivity";

export interface ComparedOption {
  key: string;
  /** What all of it was computed from. */
  terms: OptionTerms;
  /** Chance of failure × cost of a failure. */
  expectedFailure: Outcome<MoneyRange>;
  expectedTotal: Outcome<MoneyRange>;
  /** The expected total in the middle of every range; nobody states it. */
  expectedMiddleMinor: number | null;
  worstCaseMinor: Outcome<number>;
  regret: Outcome<Regret>;
  /** In the middle, or at the likely costs, some failure cost makes it the cheapest; null where unknown. */
  everCheapest: boolean | null;
}

export interface OptionComparison {
  options: ComparedOption[];
  /** Every pair. */
  breakEvens: BreakEven[];
  cheapestByLoss: { point: "likely" | "middle"; spans: CheapestSpan[] };
  recommendation: Recommendation;
  sensitivity: Sensitivity;
  /** The options whose worst case costs least, and those that are regretted least at most. */
  leastWorstCase: string[];
  leastRegret: string[];
}

/** R17: options side by side. Those that lack a figure name it, and are left out of what needs it. */
export function compareOptions(
  terms: readonly OptionTerms[],
  stated: readonly StatedRecommendation[] = [],
): OptionComparison {
  const comparables = terms.flatMap((one) => comparable(one) ?? []);
  const point = centreOf(comparables);
  const spans = listCheapest(terms, point);
  const regrets = weighRegret(comparables);
  const options = terms.map((one): ComparedOption => {
    const { key } = one;
    return {
      key,
      terms: one,
      expectedFailure: expectedFailure(one),
      expectedTotal: expectedTotal(one),
      expectedMiddleMinor: expectedMiddle(one),
      worstCaseMinor: worstCase(one),
      regret: regretOf(one, regrets),
      everCheapest:
        one.cost === null || one.probabilityPercent === null
          ? null
          : spans.some(({ optionKey }) => optionKey === key),
    };
  });
  return {
    options,
    breakEvens: listBreakEvens(terms),
    cheapestByLoss: { point, spans },
    recommendation: recommend(comparables, stated),
    sensitivity: findSensitivity(comparables),
    leastWorstCase: leastOf(options, ({ worstCaseMinor }) => worstCaseMinor),
    leastRegret: leastOf(options, ({ regret }) =>
      regret.kind === "known" ? known(regret.value.mostMinor) : regret,
    ),
  };
}

function regretOf(terms: OptionTerms, regrets: ReadonlyMap<string, Regret>): Outcome<Regret> {
  const regret = regrets.get(terms.key);
  if (regret === undefined) return unknown({ kind: "missing", what: lackingOf(terms) });
  return regrets.size < 2 ? unknown({ kind: "nothing to compare with" }) : known(regret);
}

function leastOf(
  options: readonly ComparedOption[],
  figure: (option: ComparedOption) => Outcome<number>,
): string[] {
  const known = options.flatMap((option) => {
    const outcome = figure(option);
    return outcome.kind === "known" ? [{ key: option.key, minor: outcome.value }] : [];
  });
  const least = Math.min(...known.map(({ minor }) => minor));
  return known.filter(({ minor }) => minor === least).map(({ key }) => key);
}

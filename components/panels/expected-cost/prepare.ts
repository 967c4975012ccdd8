import { type OptionComparison, compareOptions } from "@/lib/domain/economics/compare-options";
import { lackingOf, optionTerms } from "@/lib/domain/economics/option-terms";
import type { Project } from "@/lib/domain/project";
import { plotExpectedCost } from "../words/expected-cost-plot";
import { unlessHidden } from "../words/hidden-money";
import { wordWhyUnknown } from "../words/money-words";
import type { ExpectedCostModel } from "./contract";

export function prepareExpectedCost(project: Project): ExpectedCostModel {
  return unlessHidden(project, (open) => {
    const comparison = compareOptions(optionTerms(open));
    const drawn = plotExpectedCost(comparison, open.currency);
    return { drawn, missing: drawn === null ? missingOf(comparison) : [] };
  });
}

/** Option by option what it lacks. */
function missingOf({ options }: OptionComparison): string[] {
  return options.flatMap(({ key, terms }) => {
    const what = lackingOf(terms);
    return what.length === 0
      ? []
      : [`Option ${key}, ${terms.name}: ${wordWhyUnknown({ kind: "missing", what })}.`];
  });
}

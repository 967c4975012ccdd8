import { breakEvenOf } from "@/lib/domain/economics/break-even";
import {
  type ComparedOption,
  type OptionComparison,
  compareOptions,
} from "@/lib/domain/economics/compare-options";
import { lackingOf, optionTerms } from "@/lib/domain/economics/option-terms";
import { valueOf } from "@/lib/domain/economics/outcome";
import { statedRecommendations } from "@/lib/domain/economics/recommend";
import type { Option, Project } from "@/lib/domain/project";
import { ticksOver } from "@/components/charts/axis";
import { capitalised } from "@/lib/format/capitalised";
import { type MoneyUnit, moneyUnit } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/percent";
import { csvHref } from "../words/csv-href";
import { AMOUNTS_HIDDEN } from "../words/hidden-money";
import { wordWhyUnknown } from "../words/money-words";
import {
  wordAgreement,
  wordBreakEvenCell,
  wordOptions,
  wordRecommendation,
  wordTipping,
  wordWeeks,
} from "../words/option-words";
import type { OptionRow, OptionsModel } from "./contract";

export function prepareOptions(project: Project): OptionsModel {
  const { options, currency, hidesMoney } = project;
  const comparison = compareOptions(optionTerms(project), statedRecommendations(options));
  const amounts = comparison.options.flatMap((one) => [
    valueOf(one.expectedTotal)?.highMinor ?? 0,
    valueOf(one.worstCaseMinor) ?? 0,
    one.terms.cost?.highMinor ?? 0,
  ]);
  const unit = moneyUnit(amounts, currency);
  const totals = comparison.options.flatMap((one) => valueOf(one.expectedTotal)?.highMinor ?? []);
  const max = totals.length === 0 ? null : (ticksOver(0, Math.max(...totals), 2).at(-1) ?? null);
  const { recommendation, sensitivity } = comparison;
  return {
    hidden: hidesMoney ? AMOUNTS_HIDDEN : null,
    unit: unit.label,
    note: noteOf(comparison, unit),
    max: max === null ? null : { at: max, text: unit.amount(max) },
    point: comparison.cheapestByLoss.point,
    rows: options.map((option, at) => toRow(option, at, comparison, unit, hidesMoney)),
    recommendation: {
      computed: hidesMoney ? AMOUNTS_HIDDEN : wordRecommendation(recommendation),
      stated: wordAgreement(recommendation),
      differs: ["differs", "several stated"].includes(recommendation.agreement),
      regret: wordLeast(comparison),
    },
    csvHref: hidesMoney ? null : csvHref(project.slug, "options"),
    tippings:
      sensitivity.kind === "known"
        ? sensitivity.tippings.map((one) => wordTipping(one, currency))
        : [],
  };
}

function toRow(
  option: Option,
  at: number,
  comparison: OptionComparison,
  unit: MoneyUnit,
  hidesMoney: boolean,
): OptionRow {
  const { key, name, cost, probabilityPercent } = option;
  const compared = comparison.options[at];
  const regret = compared && valueOf(compared.regret);
  const worst = compared && valueOf(compared.worstCaseMinor);
  const lacking = compared ? lackingOf(compared.terms) : [];
  return {
    key,
    name,
    label: labelOf(option, compared),
    isComputed: comparison.recommendation.optionKeys.includes(key),
    weeks: wordWeeks(option.weeks),
    investment: cost && unit.range(cost),
    chance: probabilityPercent === null ? null : formatPercent(probabilityPercent),
    expected: compared ? expectedOf(compared, unit) : null,
    worst: worst == null ? null : unit.amount(worst),
    regret: regret ? unit.amount(regret.mostMinor) : null,
    breakEven: hidesMoney
      ? null
      : wordBreakEven(key, comparison.options[at - 1]?.key, comparison, unit),
    missing:
      hidesMoney || lacking.length === 0
        ? null
        : wordWhyUnknown({ kind: "missing", what: lacking }),
  };
}

function labelOf({ statedLabel, recommendedBy }: Option, compared: ComparedOption | undefined) {
  const words = [
    statedLabel ?? (recommendedBy.length > 0 ? "recommended" : null),
    statedLabel !== null && statedLabel !== "recommended" && recommendedBy.length > 0
      ? "recommended"
      : null,
    compared?.everCheapest === false ? "never the cheapest at any loss" : null,
  ].filter((one) => one !== null);
  return words.length === 0 ? null : words.join("; ");
}

function expectedOf({ expectedTotal, expectedMiddleMinor }: ComparedOption, unit: MoneyUnit) {
  const range = valueOf(expectedTotal);
  if (range === null || expectedMiddleMinor === null) return null;
  const middle = range.likelyMinor ?? expectedMiddleMinor;
  return {
    range: unit.range(range),
    middle: unit.amount(middle),
    plot: { low: range.lowMinor, middle, high: range.highMinor },
  };
}

function wordBreakEven(
  key: string,
  above: string | undefined,
  { breakEvens }: OptionComparison,
  unit: MoneyUnit,
): string {
  if (above === undefined) return "none above it";
  const found = breakEvenOf(breakEvens, key, above);
  return found ? wordBreakEvenCell(found, key, unit.range) : "unknown";
}

function noteOf({ options }: OptionComparison, unit: MoneyUnit): string | null {
  const losses = options.flatMap(({ terms }) => terms.failureLoss ?? []);
  const ranges = [...new Set(losses.map(unit.range))];
  if (ranges.length === 0) return null;
  return ranges.length === 1
    ? `a failure is said to cost ${ranges[0] ?? ""}`
    : "what a failure costs differs by option";
}

/** Who is regretted least, and whose worst case costs least: it need not be the same option. */
function wordLeast({ leastRegret, leastWorstCase }: OptionComparison): string | null {
  const words = [
    ...(leastRegret.length > 0 ? [`Least to regret: ${wordOptions(leastRegret)}.`] : []),
    ...(leastWorstCase.length > 0 ? [`Cheapest worst case: ${wordOptions(leastWorstCase)}.`] : []),
  ];
  return words.length === 0 ? null : capitalised(words.join(" "));
}

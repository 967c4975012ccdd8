import { decidingPair } from "@/lib/domain/economics/deciding-pair";
import type { Economics } from "@/lib/domain/economics/assess-economics";
import type { OptionComparison } from "@/lib/domain/economics/compare-options";
import { valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyRange, Project } from "@/lib/domain/project";
import { capitalised } from "@/lib/format/capitalised";
import { formatList } from "@/lib/format/counts";
import { formatMoneyRange } from "@/lib/format/money";
import { wordPercent, wordYears } from "./money-words";
import { inWords, wordBreakEven, wordOptions, wordPoints } from "./option-words";

export interface CaseWords {
  /** What is weighed: "option 4 against option 3". */
  about: string;
  /** What decides. */
  sentence: string;
  facts: string[];
}

/** The case for the money in a sentence: the break-even of two options, else what comes back of it. */
export function wordCase(economics: Economics): CaseWords {
  const { comparison, currency } = economics;
  const terms = comparison.options.map((one) => one.terms);
  const deciding = decidingPair(comparison);
  if (deciding) {
    return {
      about: `option ${deciding.option} against option ${deciding.against}`,
      sentence: wordBreakEven(deciding, terms, currency),
      facts: comparisonFacts(economics),
    };
  }
  const [only] = comparison.cheapestByLoss.spans;
  if (only !== undefined && comparison.recommendation.optionKeys.length > 0) {
    return {
      about: `option ${only.optionKey} against the others`,
      sentence: `Option ${only.optionKey} costs least, whatever one failure costs.`,
      facts: comparisonFacts(economics),
    };
  }
  return {
    about: "investment against what it returns",
    sentence: wordReturns(economics),
    facts: returnFacts(economics),
  };
}

/** The same in one line, for pages that are about something else. */
export function wordCaseLine(economics: Economics): string {
  const { currency, investment, annualReturn, returns, comparison } = economics;
  const amounts = [
    amountOf("Investment", valueOf(investment.total), currency),
    amountOf("return a year", valueOf(annualReturn), currency),
    returns.payback.kind === "known" ? `paid back in ${wordYears(returns.payback.value)}` : null,
  ].filter((one) => one !== null);
  const deciding = decidingPair(comparison);
  const terms = comparison.options.map((one) => one.terms);
  const line =
    amounts.length === 0
      ? "Investment unknown: no line of money is on record."
      : `${amounts.join(", ")}.`;
  return deciding ? `${line} ${wordBreakEven(deciding, terms, currency)}` : line;
}

function amountOf(name: string, amount: MoneyRange | null, currency: string): string | null {
  return amount && `${name} ${formatMoneyRange(amount, currency)}`;
}

function wordReturns(economics: Economics): string {
  const { currency, investment, annualReturn, returns, terms, exposure } = economics;
  const [put, back] = [valueOf(investment.total), valueOf(annualReturn)];
  if (put && returns.payback.kind === "known") {
    const { value } = returns.payback;
    const roi = valueOf(returns.roi);
    const comma = value.high === "never" ? "," : "";
    const gained = roi
      ? `${comma} and returns ${wordPercent(roi)} in ${inWords(terms.returnYears)}`
      : "";
    return `${formatMoneyRange(put, currency)} is paid back in ${wordYears(value)}${gained}.`;
  }
  if (put && back) return `${formatMoneyRange(put, currency)} is never paid back.`;
  if (put)
    return `${formatMoneyRange(put, currency)} is asked for, and no line says what it returns.`;
  if (back)
    return `${formatMoneyRange(back, currency)} a year is to come back, and no line says what it takes.`;
  const loss = valueOf(exposure.oneOfEach);
  if (loss)
    return `${formatMoneyRange(loss, currency)} may be lost, and no line says what would avoid it.`;
  return "Nothing on record says what it costs, what it returns or what may be lost.";
}

function comparisonFacts({ comparison, currency, returns }: Economics): string[] {
  return [
    ...lossFacts(comparison, currency),
    ...addedFacts(comparison, currency),
    ...(returns.payback.kind === "known"
      ? [`The investment is paid back in ${wordYears(returns.payback.value)}`]
      : []),
  ];
}

/** "A failure is said to cost $500–2,000 K, so option 4 is the cheapest over the whole stated range" */
function lossFacts({ recommendation, options }: OptionComparison, currency: string): string[] {
  const { optionKeys, holdsThroughout } = recommendation;
  const [key] = optionKeys;
  const loss = options.find((one) => one.key === key)?.terms.failureLoss;
  if (key === undefined || !loss) return [];
  const said = `A failure is said to cost ${formatMoneyRange(loss, currency)}`;
  if (optionKeys.length > 1)
    return [`${said}; ${wordOptions(optionKeys)} are expected to cost the same`];
  return [
    holdsThroughout
      ? `${said}, so option ${key} is the cheapest over the whole stated range`
      : `${said}; option ${key} is the cheapest in the middle, not over the whole range`,
  ];
}

/** "Option 4 adds $75–100 K and 20 points of success to option 3" */
function addedFacts(comparison: OptionComparison, currency: string): string[] {
  const deciding = decidingPair(comparison);
  if (deciding === null) return [];
  const of = (key: string) => comparison.options.find((one) => one.key === key)?.terms;
  const [own, other] = [of(deciding.option), of(deciding.against)];
  if (!own?.cost || !other?.cost) return [];
  const ends = [own.cost.lowMinor - other.cost.lowMinor, own.cost.highMinor - other.cost.highMinor];
  const added = { lowMinor: Math.min(...ends), highMinor: Math.max(...ends) };
  const points = (own.probabilityPercent ?? 0) - (other.probabilityPercent ?? 0);
  return [
    `${capitalised(wordOptions([own.key]))} adds ${formatMoneyRange(added, currency)} and ${wordPoints(points)} of success to option ${other.key}`,
  ];
}

function returnFacts({ comparison, returns, terms, investment }: Economics): string[] {
  const { options, recommendation } = comparison;
  const isUnknown = options.length > 1 && recommendation.optionKeys.length === 0;
  const stated = recommendation.stated.map(({ optionKey }) => optionKey);
  const hasRate = terms.discountRatePercent !== null;
  return [
    ...(isUnknown
      ? [
          "Which option costs least in the end is unknown: their chances of success or the cost of a failure are not said",
        ]
      : []),
    ...(stated.length > 1 ? [`Options ${formatList(stated)} are each recommended`] : []),
    ...(investment.total.kind === "known" && returns.payback.kind === "known" && !hasRate
      ? ["No discount rate is set, so there is no present value"]
      : []),
  ];
}

/** Where money comes from, for a project that has none. */
export function whereMoneyComesFrom({ slug }: Pick<Project, "slug">): string {
  return `Lines of money and options are written here by whoever may edit the project, or come with the document of the project (${slug}).`;
}

import type { Project } from "../project";
import type { MoneyRange } from "../values";
import { type RatioRange, divideRanges, times } from "./money-range";
import { type OptionTerms, doesNothing, optionTerms } from "./option-terms";
import { type Traced, known, traced, unknown } from "./outcome";
import { addUpInvestment, costOfOption } from "./sums";

export interface AvoidedFailure {
  /** The option that costs nothing. */
  against: OptionTerms;
  option: OptionTerms;
  /** How likely it is to succeed where nothing is done, and with the option, in percent. */
  chance: { before: number; after: number };
  /** What it is put in for. */
  investment: MoneyRange;
  loss: MoneyRange;
  /** The expected cost of the failure that is avoided, for each unit put in. */
  ratio: RatioRange;
}

/**
 * What an option returns by making a failure less likely than doing nothing does: the difference in chance
 * × the cost of a failure ÷ the investment. Least over highest to highest over least.
 */
export function assessAvoidedFailure(project: Project, optionKey: string): Traced<AvoidedFailure> {
  const terms = optionTerms(project);
  const option = terms.find(({ key }) => key === optionKey);
  if (option === undefined) {
    const row = { kind: "option" as const, key: optionKey };
    return traced(unknown({ kind: "no such row", row }));
  }
  const put = investmentIn(project, optionKey);
  if (put.kind === "unknown") return traced(put, put);
  const idle = terms.filter(doesNothing);
  const [against, ...others] = idle;
  if (against === undefined || others.length > 0) {
    const optionKeys = idle.map(({ key }) => key);
    return traced(unknown({ kind: "no option of doing nothing", optionKeys }), put);
  }
  const investment = put.value;
  const { failureLoss: loss } = against;
  const [before, after] = [against.probabilityPercent, option.probabilityPercent];
  if (before === null || after === null || loss === null) {
    const what = [
      ...(before === null || after === null ? (["chance of success"] as const) : []),
      ...(loss === null ? (["cost of a failure"] as const) : []),
    ];
    return traced(unknown({ kind: "missing", what }), put);
  }
  const points = after - before;
  if (points <= 0) return traced(unknown({ kind: "avoids nothing" }), put);
  if (investment.lowMinor === 0) return traced(unknown({ kind: "nothing invested" }), put);
  const ratio = divideRanges(times(loss, points / 100), investment);
  return traced(
    known({ against, option, chance: { before, after }, investment, loss, ratio }),
    put,
  );
}

/**
 * The lines that name the option; where none does and it comes with every phase, it is the whole plan and
 * the lines of the whole are its own; else what the option says it costs.
 */
function investmentIn(project: Project, optionKey: string): Traced<MoneyRange> {
  const own = addUpInvestment(project, optionKey);
  if (own.kind === "known") return own;
  const { phases } = project;
  const phaseKeys = project.options.find(({ key }) => key === optionKey)?.phaseKeys ?? [];
  const isWhole = phases.length > 0 && phases.every(({ key }) => phaseKeys.includes(key));
  const unnamed = project.moneyLines.filter((line) => line.optionKey === null);
  const common = addUpInvestment({ ...project, moneyLines: unnamed });
  return isWhole && common.kind === "known" ? common : costOfOption(project, optionKey);
}

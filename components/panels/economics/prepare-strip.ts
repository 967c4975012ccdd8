import { auditSums } from "@/lib/domain/audit/audit-sums";
import type { BudgetStanding } from "@/lib/domain/economics/budget";
import type { Economics } from "@/lib/domain/economics/assess-economics";
import { type Outcome, valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyRange, Project } from "@/lib/domain/project";
import { formatCount } from "@/lib/format/counts";
import { formatExactRange, formatLikely, formatMoney, formatMoneyRange } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import { wordStanding } from "../words/budget-words";
import { wordExplanation } from "../words/finding-words";
import {
  type Arithmetic,
  inputLines,
  wordPercent,
  wordTimes,
  wordWhyUnknown,
  wordYears,
} from "../words/money-words";
import { type StatedMoney, statedMoney } from "../words/stated-money";
import type { FigureNote, StripFigure } from "./contract";

/** Five figures: what is put in and spent, and between them what comes back, or what is risked. */
export function prepareStrip(project: Project, economics: Economics, now: string): StripFigure[] {
  const returning = economics.annualReturn.kind === "known";
  const risking = economics.comparison.recommendation.optionKeys.length > 0;
  const between =
    risking && returning
      ? [paybackFigure, roiFigure, chanceFigure]
      : risking
        ? [lossFigure, avoidedFigure, chanceFigure]
        : [returnFigure, paybackFigure, roiFigure];
  return [
    investmentFigure(project, economics, now),
    ...between.map((figure) => figure(project, economics, now)),
    spentFigure(economics),
  ];
}

type Figure = (project: Project, economics: Economics, now: string) => StripFigure;

const plainly = (before: string): FigureNote => ({ before, difference: null, after: null });

function investmentFigure(project: Project, economics: Economics, now: string): StripFigure {
  const { total } = economics.investment;
  const { currency } = economics;
  return {
    label: "Investment",
    ...amountOf(total, currency),
    note:
      total.kind === "unknown"
        ? plainly(wordWhyUnknown(total.reason))
        : (twoSums(project, economics) ??
          beside(
            linesOf(economics),
            statedMoney(project, now, "investment.total", { subjectKey: null }),
          )),
    arithmetic: sumOf("All lines together", total, currency),
  };
}

/** "5 lines, 20 % contingency" */
function linesOf({ investment: { total, contingencyRatio } }: Economics): string {
  const lines = formatCount(total.inputs.length, "line");
  return contingencyRatio.kind === "known"
    ? `${lines}, ${wordPercent(contingencyRatio.value)} contingency`
    : lines;
}

/** By line and by phase, where they are not one. */
function twoSums(project: Project, { investment, currency }: Economics): FigureNote | null {
  const [differing] = auditSums(project);
  const [byLine, byPhase] = [valueOf(investment.total), valueOf(investment.byPhase)];
  if (!differing || !byLine || !byPhase) return null;
  return {
    before: "by line",
    difference: {
      sides: [
        {
          whose: "By line",
          value: formatMoneyRange(byLine, currency),
          from: "All lines of investment and contingency",
        },
        {
          whose: "By phase",
          value: formatMoneyRange(byPhase, currency),
          from: "What the phases say they cost",
        },
      ],
      explained: wordExplanation(differing),
    },
    after: `${formatMoneyRange(byPhase, currency)} by phase`,
  };
}

const returnFigure: Figure = (project, { annualReturn, currency }, now) => ({
  label: "Return a year",
  ...amountOf(annualReturn, currency),
  note:
    annualReturn.kind === "unknown"
      ? plainly(wordWhyUnknown(annualReturn.reason))
      : beside(
          formatCount(annualReturn.inputs.length, "line"),
          statedMoney(project, now, "annual-return.total"),
        ),
  arithmetic: sumOf("All returns of a year", annualReturn, currency),
});

const paybackFigure: Figure = (project, { investment, annualReturn, returns, currency }, now) => {
  const { payback } = returns;
  return {
    label: "Payback",
    value: payback.kind === "known" ? wordYears(payback.value) : "unknown",
    likely: null,
    note:
      payback.kind === "unknown"
        ? plainly(wordWhyUnknown(payback.reason))
        : beside("computed", statedMoney(project, now, "payback.years")),
    arithmetic: {
      lines: [
        { name: "Investment", value: exactly(investment.total, currency) },
        { name: "÷ return a year", value: exactly(annualReturn, currency) },
      ],
      result: {
        name: "Payback",
        value: payback.kind === "known" ? wordYears(payback.value) : "unknown",
      },
      note: "Undated: from when returns begin, and they go on.",
    },
  };
};

const roiFigure: Figure = (project, { investment, returns, terms, currency }, now) => {
  const { roi, gain } = returns;
  const label = `Return in ${formatCount(terms.returnYears, "year")}`;
  const value = roi.kind === "known" ? wordPercent(roi.value) : "unknown";
  return {
    label,
    value,
    likely: null,
    note:
      roi.kind === "unknown"
        ? plainly(wordWhyUnknown(roi.reason))
        : beside("beyond the investment", statedMoney(project, now, "roi.ratio")),
    arithmetic: {
      lines: [
        {
          name: `Returns of ${formatCount(terms.returnYears, "year")}`,
          value: exactly(gain, currency),
        },
        { name: "− investment", value: exactly(investment.total, currency) },
        { name: "÷ investment", value: exactly(investment.total, currency) },
      ],
      result: { name: label, value },
      note: null,
    },
  };
};

/** The option that costs nothing and does nothing, else the first. */
function idleOf({ comparison }: Economics) {
  const idle = comparison.options.find(({ terms }) => terms.cost?.highMinor === 0);
  return idle ?? comparison.options[0];
}

const lossFigure: Figure = (_, economics) => {
  const { currency } = economics;
  const idle = idleOf(economics);
  const expected = idle?.expectedFailure;
  const chance = idle?.terms.probabilityPercent ?? null;
  const loss = idle?.terms.failureLoss ?? null;
  const words =
    chance === null || loss === null
      ? null
      : `${formatPercent(100 - chance)} × ${formatMoneyRange(loss, currency)}`;
  return {
    label: `Expected loss, option ${idle?.key ?? ""}`,
    ...amountOf(expected, currency),
    note: plainly(
      words ?? (expected?.kind === "unknown" ? wordWhyUnknown(expected.reason) : "no option"),
    ),
    arithmetic: {
      lines: [
        {
          name: `Chance that option ${idle?.key ?? ""} fails`,
          value: chance === null ? "not said" : formatPercent(100 - chance),
        },
        {
          name: "× cost of one failure",
          value: loss === null ? "not said" : formatExactRange(loss, currency),
        },
      ],
      result: { name: "Expected loss", value: exactly(expected, currency) },
      note: null,
    },
  };
};

/** The recommended option, else the last. */
function advisedOf({ comparison }: Economics): string {
  return comparison.recommendation.optionKeys[0] ?? comparison.options.at(-1)?.key ?? "";
}

const avoidedFigure: Figure = (project, economics, now) => {
  const key = advisedOf(economics);
  const failure = economics.avoided.find(({ optionKey }) => optionKey === key)?.failure;
  const label = `Return on option ${key}`;
  if (failure?.kind !== "known") {
    const why = failure ? wordWhyUnknown(failure.reason) : "no option";
    return {
      label,
      value: "unknown",
      likely: null,
      note: plainly(why),
      arithmetic: { lines: [], result: { name: label, value: "unknown" }, note: why },
    };
  }
  const { chance, loss, investment, ratio, against } = failure.value;
  return {
    label,
    value: wordTimes(ratio),
    likely: null,
    note: beside(
      "computed",
      statedMoney(project, now, "avoided-failure.ratio", { subjectKey: key }),
    ),
    arithmetic: {
      lines: [
        {
          name: `Points of success gained on option ${against.key}`,
          value: `${formatNumber(chance.before)} → ${formatPercent(chance.after)}`,
        },
        { name: "× cost of one failure", value: formatExactRange(loss, economics.currency) },
        { name: "÷ investment", value: formatExactRange(investment, economics.currency) },
      ],
      result: { name: label, value: wordTimes(ratio) },
      note: "The least over the highest, to the highest over the least.",
    },
  };
};

const chanceFigure: Figure = (_, economics) => {
  const idle = idleOf(economics);
  const key = advisedOf(economics);
  const chanceOf = (wanted: string | undefined) =>
    economics.comparison.options.find((one) => one.key === wanted)?.terms.probabilityPercent ??
    null;
  const [before, after] = [chanceOf(idle?.key), chanceOf(key)];
  const known = after === null ? "unknown" : formatPercent(after);
  const isOne = idle?.key === key || before === null || after === null;
  return {
    label: "Chance of success",
    value: isOne ? known : `${formatNumber(before)} → ${known}`,
    likely: null,
    note: plainly("stated, no evidence"),
    arithmetic: {
      lines: economics.comparison.options.map(({ key: option, terms }) => ({
        name: `Option ${option}, ${terms.name}`,
        value:
          terms.probabilityPercent === null ? "not said" : formatPercent(terms.probabilityPercent),
      })),
      result: { name: `Option ${key}`, value: known },
      note: "Chances are stated with the options. Nothing proves them.",
    },
  };
};

function spentFigure({ budget, currency }: Economics): StripFigure {
  const { total, lines } = budget;
  const { actualMinor } = total;
  const value = actualMinor === null ? "unknown" : formatMoney(actualMinor, currency);
  const of = total.budget && `of ${formatMoneyRange(total.budget, currency)}`;
  return {
    label: "Spent so far",
    value,
    likely: null,
    note: plainly(
      of === null ? "no line of investment" : `${of}; ${spentWords(total.standing, currency)}`,
    ),
    arithmetic: {
      lines: lines.map((line) => ({
        name: line.name,
        value: line.actualMinor === null ? "not said" : formatMoney(line.actualMinor, currency),
      })),
      result: { name: "Spent so far", value },
      note: "A line without an actual is unknown, not zero.",
    },
  };
}

/** A figure that says "unknown" does not say it twice. */
function spentWords(standing: BudgetStanding, currency: string): string {
  return standing.kind === "unknown"
    ? `${formatCount(standing.missing.length, "line")} without an actual`
    : wordStanding(standing, currency);
}

function amountOf(outcome: Outcome<MoneyRange> | undefined, currency: string) {
  const range = outcome ? valueOf(outcome) : null;
  return range === null
    ? { value: "unknown", likely: null }
    : { value: formatMoneyRange(range, currency), likely: formatLikely(range, currency) };
}

function exactly(outcome: Outcome<MoneyRange> | undefined, currency: string): string {
  const range = outcome ? valueOf(outcome) : null;
  return range === null ? "unknown" : formatExactRange(range, currency);
}

function sumOf(name: string, sum: Economics["annualReturn"], currency: string): Arithmetic {
  return {
    lines: inputLines(sum.inputs, currency),
    result: { name, value: exactly(sum, currency) },
    note: sum.kind === "unknown" ? wordWhyUnknown(sum.reason) : null,
  };
}

/** A figure beside what is stated of it. */
function beside(before: string, stated: StatedMoney | null): FigureNote {
  if (stated === null) return plainly(before);
  return stated.difference === null
    ? plainly(`${before}, as stated: ${stated.words}`)
    : { before, difference: stated.difference, after: `${stated.words} stated` };
}

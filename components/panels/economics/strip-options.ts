import type { Economics } from "@/lib/domain/economics/assess-economics";
import { doesNothing } from "@/lib/domain/economics/option-terms";
import { formatExactRange, formatMoneyRange } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import { wordTimes, wordWhyUnknown } from "../words/money-words";
import { statedMoney } from "../words/stated-money";
import { type PrepareFigure, amountOf, beside, exactly, plainly } from "./strip-parts";

/** What is risked, and what an option makes of it. */

export const lossFigure: PrepareFigure = (_, economics) => {
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

export const avoidedFigure: PrepareFigure = (project, economics, now) => {
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

export const chanceFigure: PrepareFigure = (_, economics) => {
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

/** The option of doing nothing, else the first. */
function idleOf({ comparison }: Economics) {
  const idle = comparison.options.find(({ terms }) => doesNothing(terms));
  return idle ?? comparison.options[0];
}

/** The recommended option, else the last. */
function advisedOf({ comparison }: Economics): string {
  return comparison.recommendation.optionKeys[0] ?? comparison.options.at(-1)?.key ?? "";
}

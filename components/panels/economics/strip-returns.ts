import { formatCount } from "@/lib/format/counts";
import { wordPercent, wordWhyUnknown, wordYears } from "../words/money-words";
import { statedMoney } from "../words/stated-money";
import { type PrepareFigure, amountOf, beside, exactly, plainly, sumOf } from "./strip-parts";

/** What comes back. */

export const returnFigure: PrepareFigure = (project, { annualReturn, currency }, now) => ({
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

export const paybackFigure: PrepareFigure = (
  project,
  { investment, annualReturn, returns, currency },
  now,
) => {
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

export const roiFigure: PrepareFigure = (
  project,
  { investment, returns, terms, currency },
  now,
) => {
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

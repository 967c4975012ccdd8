import type { Economics } from "@/lib/domain/economics/assess-economics";
import { type Outcome, valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyRange, Project } from "@/lib/domain/project";
import { formatExactRange, formatLikely, formatMoneyRange } from "@/lib/format/money";
import { type Arithmetic, inputLines, wordWhyUnknown } from "../words/money-words";
import type { StatedMoney } from "../words/stated-money";
import type { FigureNote, StripFigure } from "./contract";

export type PrepareFigure = (project: Project, economics: Economics, now: string) => StripFigure;

export function plainly(before: string): FigureNote {
  return { before, difference: null, after: null };
}

/** A figure beside what is stated of it. */
export function beside(before: string, stated: StatedMoney | null): FigureNote {
  if (stated === null) return plainly(before);
  return stated.difference === null
    ? plainly(`${before}, as stated: ${stated.words}`)
    : { before, difference: stated.difference, after: `${stated.words} stated` };
}

export function amountOf(outcome: Outcome<MoneyRange> | undefined, currency: string) {
  const range = outcome ? valueOf(outcome) : null;
  return range === null
    ? { value: "unknown", likely: null }
    : { value: formatMoneyRange(range, currency), likely: formatLikely(range, currency) };
}

export function exactly(outcome: Outcome<MoneyRange> | undefined, currency: string): string {
  const range = outcome ? valueOf(outcome) : null;
  return range === null ? "unknown" : formatExactRange(range, currency);
}

export function sumOf(name: string, sum: Economics["annualReturn"], currency: string): Arithmetic {
  return {
    lines: inputLines(sum.inputs, currency),
    result: { name, value: exactly(sum, currency) },
    note: sum.kind === "unknown" ? wordWhyUnknown(sum.reason) : null,
  };
}

import { plainWords } from "../plain-words";
import type { StatedFigure } from "../project";
import type { Computation, ComputedFigure, FigureValue, NotComputable } from "./figure";

interface Compared {
  figure: StatedFigure;
  stated: FigureValue;
  /** Somebody's word on why the two differ. */
  explanation: StatedFigure["explanation"];
  /** When time alone changes the computed figure; null for never. */
  holdsUntil: string | null;
}

export type Answer = { outcome: "equal" | "differs"; computed: ComputedFigure; reason: null };
/** `computed` is what there is of a sum that misses rows. */
type NoAnswer = {
  outcome: "not computable";
  computed: ComputedFigure | null;
  reason: NotComputable;
};

export type FigureComparison = Compared & (Answer | NoAnswer);

/**
 * A range equals when both its ends do; so a single figure inside a computed range differs, unless the
 * range is a point. A quotient is rounded to as many decimals as are stated. A sum that misses rows is
 * at least what it is: it differs from what it exceeds at either end, and otherwise nobody knows.
 */
export function compareFigure(figure: StatedFigure, computation: Computation): FigureComparison {
  const { unit, low, high, text, explanation } = figure;
  const stated = { unit, low, high, text };
  const base = { figure, stated, explanation };
  if ("reason" in computation) {
    const { reason } = computation;
    return { ...base, outcome: "not computable", computed: null, reason, holdsUntil: null };
  }
  const { figure: computed } = computation;
  return { ...base, ...judge(stated, computed), holdsUntil: computed.holdsUntil };
}

function judge(stated: FigureValue, computed: ComputedFigure): Answer | NoAnswer {
  const { value, missing, isQuotient } = computed;
  const answer = (isEqual: boolean): Answer => {
    return { outcome: isEqual ? "equal" : "differs", computed, reason: null };
  };
  const unknown = (reason: NotComputable): NoAnswer => {
    return { outcome: "not computable", computed, reason };
  };

  if (isWords(stated) && isWords(value)) {
    return answer(plainWords(stated.text ?? "") === plainWords(value.text ?? ""));
  }
  if (stated.low === null || stated.high === null || value.low === null || value.high === null) {
    return unknown({ kind: "words" });
  }
  if (stated.unit !== value.unit) return unknown({ kind: "other unit", units: [value.unit] });
  if (missing.length > 0) {
    const exceeds = isQuotient
      ? value.low > stated.high
      : value.low > stated.low || value.high > stated.high;
    return exceeds ? answer(false) : unknown({ kind: "incomplete", missing });
  }
  const decimals = isQuotient ? Math.max(decimalsOf(stated.low), decimalsOf(stated.high)) : null;
  const asStated = (end: number) => (decimals === null ? end : roundTo(end, decimals));
  return answer(asStated(value.low) === stated.low && asStated(value.high) === stated.high);
}

function isWords({ low, high, text }: FigureValue): boolean {
  return low === null && high === null && text !== null;
}

const MOST_DECIMALS = 6;

function decimalsOf(value: number): number {
  let decimals = 0;
  while (decimals < MOST_DECIMALS && roundTo(value, decimals) !== value) decimals += 1;
  return decimals;
}

/** Half up as on paper, also where binary falls short: 1.005 is 1.01. */
function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(Number((value * scale).toPrecision(12))) / scale;
}

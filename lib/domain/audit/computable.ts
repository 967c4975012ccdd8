import type { RowNoun } from "./row-ref";

/** A figure that Gantry computes, by the name that a stated one ties itself to (`computes`). */
export interface Computable {
  computes: string;
  /** What its subject is; null where it is about the whole. */
  of: RowNoun | "severity" | null;
  /** Of some it is the whole that is meant where no row is named. */
  needsSubject: boolean;
}

const whole = (computes: string): Computable => ({ computes, of: null, needsSubject: false });
const either = (computes: string, of: RowNoun): Computable => {
  return { computes, of, needsSubject: false };
};
const one = (computes: string, of: Computable["of"]): Computable => {
  return { computes, of, needsSubject: true };
};

/** All of them, those of the whole first. */
export const COMPUTABLE: readonly Computable[] = [
  whole("readiness.overall"),
  whole("effort.total"),
  whole("timeline.total"),
  whole("people.total"),
  either("count.tasks", "phase"),
  either("count.items", "phase"),
  whole("count.phases"),
  either("investment.total", "option"),
  whole("investment.phases"),
  whole("contingency.percent"),
  whole("annual-return.total"),
  whole("returns.total"),
  whole("payback.years"),
  whole("roi.ratio"),
  either("exposure.total", "option"),
  one("effort.phase", "phase"),
  one("effort.task", "task"),
  one("effort.blocker", "blocker"),
  one("component.stated", "component"),
  one("timeline.option", "option"),
  one("timeline.milestone", "milestone"),
  one("timeline.extended", "criterion"),
  one("phase.cost", "phase"),
  one("option.cost", "option"),
  one("option.probability", "option"),
  one("option.failure", "option"),
  one("avoided-failure.ratio", "option"),
  one("money-line.amount", "money line"),
  one("risk.loss", "risk"),
  one("risk.probability", "risk"),
  one("decision.confidence", "decision"),
  one("tally.count", "severity"),
  one("metric.target", "metric"),
];

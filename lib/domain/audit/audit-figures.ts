import type { Project, StatedFigure } from "../project";
import { remembered } from "../remembered";
import { compareFigure, type FigureComparison } from "./compare-figure";
import {
  computeConfidence,
  computeOptionChance,
  computeOptionFailure,
  computePeople,
  computeRiskChance,
} from "./compute-chance";
import { computeCount } from "./compute-count";
import {
  computeBlockerEffort,
  computePhaseEffort,
  computeTaskEffort,
  computeTotalEffort,
  computeTotalTime,
} from "./compute-effort";
import {
  computeAnnualReturn,
  computeAvoidedFailure,
  computeContingency,
  computeExposure,
  computeGain,
  computeInvestment,
  computeLineAmount,
  computeOptionCost,
  computePayback,
  computePhaseCost,
  computePhaseCosts,
  computeReturn,
  computeRiskLoss,
} from "./compute-money";
import { computeReadiness, computeStatedPercent } from "./compute-readiness";
import { computeTally, computeTarget } from "./compute-target";
import { computeExtendedTime, computeMilestoneTime, computeOptionTime } from "./compute-time";
import { type Computation, impossible } from "./figure";

export type { FigureComparison } from "./compare-figure";

/**
 * R19: every stated figure that names a computed one (`computes`), in shown order, beside what Gantry
 * computes and the rows it computes it from. Hours and money are exact, ranges are compared by both ends.
 */
export const auditFigures = remembered((project, now): FigureComparison[] => {
  const known = new Map<string, Computation>();
  return project.statedFigures.flatMap((figure) => {
    if (figure.computes === null) return [];
    // What several figures state is computed once.
    const id = [figure.computes, figure.subjectKey ?? "", figure.unit].join("\n");
    const computation = known.get(id) ?? compute(project, figure, figure.computes, now);
    known.set(id, computation);
    return [compareFigure(figure, computation)];
  });
});

interface Question {
  project: Project;
  figure: StatedFigure;
  now: string;
}

type OfTheWhole = (question: Question) => Computation;
type OfOneRow = (question: Question, key: string) => Computation;

const MONEY_OF_THE_WHOLE = {
  "investment.total": ({ project, figure }) => computeInvestment(project, figure.subjectKey),
  "investment.phases": ({ project }) => computePhaseCosts(project),
  "contingency.percent": ({ project }) => computeContingency(project),
  "annual-return.total": ({ project }) => computeAnnualReturn(project),
  "returns.total": ({ project }) => computeGain(project),
  "payback.years": ({ project }) => computePayback(project),
  "roi.ratio": ({ project, figure }) => computeReturn(project, figure),
  "exposure.total": ({ project, figure }) => computeExposure(project, figure.subjectKey),
} satisfies Record<string, OfTheWhole>;

const OF_THE_WHOLE: ReadonlyMap<string, OfTheWhole> = new Map(
  Object.entries<OfTheWhole>({
    ...MONEY_OF_THE_WHOLE,
    "effort.total": ({ project }) => computeTotalEffort(project),
    "readiness.overall": ({ project, figure, now }) => computeReadiness(project, figure, now),
    "timeline.total": ({ project }) => computeTotalTime(project),
    "people.total": ({ project }) => computePeople(project),
  }),
);

const MONEY_OF_ONE_ROW = {
  "phase.cost": ({ project }, key) => computePhaseCost(project, key),
  "option.cost": ({ project }, key) => computeOptionCost(project, key),
  "avoided-failure.ratio": ({ project }, key) => computeAvoidedFailure(project, key),
  "money-line.amount": ({ project }, key) => computeLineAmount(project, key),
  "risk.loss": ({ project }, key) => computeRiskLoss(project, key),
} satisfies Record<string, OfOneRow>;

const OF_ONE_ROW: ReadonlyMap<string, OfOneRow> = new Map(
  Object.entries<OfOneRow>({
    ...MONEY_OF_ONE_ROW,
    "effort.phase": ({ project }, key) => computePhaseEffort(project, key),
    "effort.task": ({ project }, key) => computeTaskEffort(project, key),
    "effort.blocker": ({ project }, key) => computeBlockerEffort(project, key),
    "component.stated": ({ project }, key) => computeStatedPercent(project, key),
    "timeline.option": ({ project }, key) => computeOptionTime(project, key),
    "timeline.milestone": ({ project }, key) => computeMilestoneTime(project, key),
    "timeline.extended": ({ project }, key) => computeExtendedTime(project, key),
    "option.probability": ({ project }, key) => computeOptionChance(project, key),
    "option.failure": ({ project }, key) => computeOptionFailure(project, key),
    "risk.probability": ({ project }, key) => computeRiskChance(project, key),
    "decision.confidence": ({ project }, key) => computeConfidence(project, key),
    "tally.count": ({ project }, key) => computeTally(project, key),
    "metric.target": ({ project, figure }, key) => computeTarget(project, key, figure),
  }),
);

function compute(
  project: Project,
  figure: StatedFigure,
  computes: string,
  now: string,
): Computation {
  const counted = computeCount(project, figure);
  if (counted) return counted;
  const question = { project, figure, now };
  const ofTheWhole = OF_THE_WHOLE.get(computes);
  if (ofTheWhole) return ofTheWhole(question);
  const ofOneRow = OF_ONE_ROW.get(computes);
  if (!ofOneRow) return impossible({ kind: "unknown figure", computes });
  if (figure.subjectKey === null) return impossible({ kind: "no subject" });
  return ofOneRow(question, figure.subjectKey);
}

/** Whether a figure tells of money: as an amount, or as what comes of amounts, ratios and years of them too. */
export function isOfMoney({ unit, computes }: Pick<StatedFigure, "unit" | "computes">): boolean {
  if (unit === "money") return true;
  return computes !== null && (computes in MONEY_OF_THE_WHOLE || computes in MONEY_OF_ONE_ROW);
}

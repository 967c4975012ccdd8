import { earliest } from "../instant";
import type { Project } from "../project";
import { type FigureComparison, auditFigures } from "./audit-figures";
import { auditGraph } from "./audit-graph";
import { auditLines } from "./audit-lines";
import { auditRecommendations } from "./audit-recommendations";
import { auditSums } from "./audit-sums";
import { describeDifference, isDifference } from "./describe-difference";
import type { FigureFinding, Finding } from "./finding";

export type { Finding } from "./finding";

export interface Findings {
  /** What nobody explained first, and of those what weighs most. */
  items: Finding[];
  total: number;
  unexplained: number;
  /** How many stated figures agree, differ, or have nothing to be set beside. */
  compared: Record<FigureComparison["outcome"], number>;
  /** The next moment at which time alone changes a computed figure; null for never. */
  holdsUntil: string | null;
}

/** R19, R20: everything about a project that does not agree with itself. */
export function listFindings(project: Project, now: string): Findings {
  const comparisons = auditFigures(project, now);
  const differing = comparisons.filter(isDifference).flatMap((comparison): FigureFinding[] => {
    // What counts a list is a finding of the graph.
    if (comparison.figure.computes?.startsWith("count.")) return [];
    return [{ kind: "figure differs", ...describeDifference(comparison) }];
  });
  const items = [
    ...auditGraph(project),
    ...auditRecommendations(project),
    ...auditLines(project),
    ...auditSums(project),
    ...differing,
  ].sort((one, other) => rankOf(one) - rankOf(other));
  return {
    items,
    total: items.length,
    unexplained: items.filter((one) => one.explanation === null).length,
    compared: {
      equal: countOf(comparisons, "equal"),
      differs: countOf(comparisons, "differs"),
      "not computable": countOf(comparisons, "not computable"),
    },
    holdsUntil: earliest(comparisons.map((one) => one.holdsUntil)),
  };
}

function countOf(
  comparisons: readonly FigureComparison[],
  outcome: FigureComparison["outcome"],
): number {
  return comparisons.filter((one) => one.outcome === outcome).length;
}

const EXPLAINED = 1000;

/** What can never come to pass, then what is unknown, then figures, then slips of the pen. */
function rankOf(finding: Finding): number {
  return rankOfKind(finding) + (finding.explanation === null ? 0 : EXPLAINED);
}

function rankOfKind(finding: Finding): number {
  switch (finding.kind) {
    case "cycle":
      return 0;
    case "missing reference":
      return 1;
    case "several recommended":
      return 2;
    case "line not counted so":
      return 99;
    case "sums differ":
      return 3 + rankOfFigure("investment.total");
    case "figure differs":
    case "count differs from list":
      return 3 + rankOfFigure(finding.computes);
    case "key used twice":
      return 100;
    case "no longer missing":
      return 101;
    case "dependency twice":
      return 102;
    case "one-sided dependency":
      return 103;
  }
}

/** What the decision rests on comes first. */
const FIGURES = [
  "readiness.overall",
  "component.stated",
  "timeline.option",
  "timeline.total",
  "timeline.extended",
  "timeline.milestone",
  "investment.total",
  "investment.phases",
  "exposure.total",
  "annual-return.total",
  "payback.years",
  "roi.ratio",
  "avoided-failure.ratio",
  "returns.total",
  "option.cost",
  "option.probability",
  "option.failure",
  "risk.probability",
  "risk.loss",
  "decision.confidence",
  "contingency.percent",
  "money-line.amount",
  "phase.cost",
  "people.total",
  "effort.total",
  "effort.phase",
  "effort.blocker",
  "effort.task",
  "tally.count",
  "count.phases",
  "count.tasks",
  "count.items",
  "metric.target",
];

function rankOfFigure(computes: string): number {
  const at = FIGURES.indexOf(computes);
  return at < 0 ? FIGURES.length : at;
}

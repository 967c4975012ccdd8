import { type FigureComparison, auditFigures } from "@/lib/domain/audit/audit-figures";
import type { Estimate, StatedFigure } from "@/lib/domain/project";
import { NOW, type ProjectParts, buildProject } from "./project-builder";

type Stated = Partial<StatedFigure>;

/** What the audit makes of one stated figure in a project of these parts. */
export function compareStated(figure: Stated, parts: ProjectParts): FigureComparison {
  const [comparison] = auditFigures(buildProject({ statedFigures: [figure], ...parts }), NOW);
  if (!comparison) throw new Error("the figure names nothing to compare it with");
  return comparison;
}

export const said = (
  computes: string,
  unit: StatedFigure["unit"],
  low: number,
  high = low,
): Stated => ({ computes, unit, low, high });
export const about = (subjectKey: string, figure: Stated): Stated => ({ ...figure, subjectKey });

export const hours = (low: number, high = low): Estimate => ({
  low,
  likely: null,
  high,
  unit: "hours",
});
export const weeks = (low: number, high = low): Estimate => ({
  ...hours(low, high),
  unit: "weeks",
});
export const money = (low: number, high = low) => ({
  lowMinor: low,
  likelyMinor: null,
  highMinor: high,
});
export const line = (kind: "investment" | "annual-return", low: number, high = low) => ({
  kind,
  amount: money(low, high),
});

/** Two phases' tasks: 3.3–4.6 hours in all. */
export const TASKS = [
  { key: "a", phaseKey: "0", estimate: hours(3, 4) },
  { key: "b", phaseKey: "1", estimate: hours(0.1, 0.2) },
  { key: "c", phaseKey: "1", estimate: hours(0.2, 0.4) },
];
/** 16 weeks, and 160–270 of money. */
export const PHASES = [
  { key: "0", name: "First", estimate: weeks(2), cost: money(100, 200) },
  { key: "0.5", name: "Between", estimate: weeks(6), cost: money(50) },
  { key: "1", name: "Last", estimate: weeks(8), cost: money(10, 20) },
];

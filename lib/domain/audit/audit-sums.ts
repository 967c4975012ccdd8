import type { Project } from "../project";
import { computeInvestment, computePhaseCosts } from "./compute-money";
import type { FigureValue } from "./figure";
import type { FigureFinding } from "./finding";

/** The same investment by phase and by line, where every phase says what it costs and the two differ. */
export function auditSums(project: Project): FigureFinding[] {
  const byPhase = computePhaseCosts(project);
  const byLine = computeInvestment(project, null);
  if ("reason" in byPhase || "reason" in byLine) return [];
  const { value: stated, missing } = byPhase.figure;
  const { value: computed, basis, inputs } = byLine.figure;
  if (missing.length > 0) return [];
  if (isSame(stated, computed)) return [];
  const ref = { kind: "project", key: project.slug } as const;
  return [
    {
      kind: "sums differ",
      ref,
      stated,
      computed,
      explanation: explanationOf(project, stated, computed),
      basis,
      inputs: [...byPhase.figure.inputs, ...inputs],
      missing,
      verified: null,
    },
  ];
}

/** Whoever explained why the sum of the one is stated where the other is computed explained this. */
function explanationOf(
  { statedFigures }: Project,
  byPhase: FigureValue,
  byLine: FigureValue,
): FigureFinding["explanation"] {
  const explained = statedFigures.find(
    (figure) =>
      figure.explanation !== null &&
      ((figure.computes === "investment.total" && isSame(figure, byPhase)) ||
        (figure.computes === "investment.phases" && isSame(figure, byLine))),
  );
  return explained?.explanation ?? null;
}

function isSame(one: FigureValue, other: FigureValue): boolean {
  return one.low === other.low && one.high === other.high;
}

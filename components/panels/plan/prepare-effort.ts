import type { EffortSum } from "@/lib/domain/estimate";
import type { Estimate, StatedFigure } from "@/lib/domain/project";
import { type EffortRange, formatEffort } from "@/lib/format/effort";
import type { PlanPhase } from "./contract";

/** What tasks add up to beside what is stated. A sum with gaps contradicts only what it exceeds. */
export function besideStated(sum: EffortSum, stated: EffortRange | null): PlanPhase["effort"] {
  const computed = effortText(sum);
  const told = stated && formatEffort(stated);
  return {
    computed,
    stated: told,
    differ: told !== null && computed !== told && contradicts(sum, stated),
  };
}

export function statedEffort(figure: StatedFigure | undefined): EffortRange | null {
  if (!figure || figure.low === null || figure.high === null) return null;
  if (figure.unit !== "hours" && figure.unit !== "weeks") return null;
  return { low: figure.low, high: figure.high, unit: figure.unit };
}

function contradicts(sum: EffortSum, stated: EffortRange | null): boolean {
  if (sum.kind === "none" || stated === null) return false;
  if (sum.missing === 0) return true;
  return sum.kind === "sum" && exceeds(sum.effort, stated);
}

function exceeds(effort: Estimate, stated: EffortRange): boolean {
  return effort.unit === stated.unit && effort.low > stated.high;
}

function effortText(sum: EffortSum): string | null {
  switch (sum.kind) {
    case "none":
      return null;
    case "sum":
      return `${formatEffort(sum.effort)}${sum.missing > 0 ? " or more" : ""}`;
    case "mixed":
      return `${formatEffort(sum.hours)} and ${formatEffort(sum.weeks)}`;
  }
}

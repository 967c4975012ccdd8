import type { Estimate, Project } from "./project";
import { indexProject, listed } from "./project-index";
import type { EffortUnit } from "./vocabulary";

/** A sum of estimates; `missing` counts what has none, so the sum is at least this much. */
export type EffortSum =
  | { kind: "none"; missing: number }
  | { kind: "sum"; effort: Estimate; missing: number }
  /** Hours and weeks stand side by side; turning one into the other is a matter of the plan. */
  | { kind: "mixed"; hours: Estimate; weeks: Estimate; missing: number };

/** `likely` is null unless every estimate of the sum has one. Exact to a hundredth of the unit. */
export function addEstimates(estimates: readonly (Estimate | null)[]): EffortSum {
  const known = estimates.filter((one) => one !== null);
  const missing = estimates.length - known.length;
  const hours = sumOf(known, "hours");
  const weeks = sumOf(known, "weeks");
  if (hours && weeks) return { kind: "mixed", hours, weeks, missing };
  const effort = hours ?? weeks;
  return effort ? { kind: "sum", effort, missing } : { kind: "none", missing };
}

/** All tasks of a phase, finished or not. */
export function phaseEffort(project: Project, phaseKey: string): EffortSum {
  const tasks = listed(indexProject(project).tasksOfPhase, phaseKey);
  return addEstimates(tasks.map((task) => task.estimate));
}

/** All tasks of the project, in a phase or not. */
export function projectEffort(project: Project): EffortSum {
  return addEstimates(project.tasks.map((task) => task.estimate));
}

/** What the phases themselves are estimated at, beside what their tasks add up to. */
export function phasesEffort(project: Project): EffortSum {
  return addEstimates(project.phases.map((phase) => phase.estimate));
}

/**
 * What to expect of an estimate, in hours, to a hundredth: (low + 4 · likely + high) / 6 of three points,
 * the middle of a range. A week has the days on which the project works.
 */
export function expectedHours(
  { low, likely, high, unit }: Estimate,
  project: Pick<Project, "hoursPerDay" | "workingDays">,
): number {
  const expected = likely === null ? (low + high) / 2 : (low + 4 * likely + high) / 6;
  return total([unit === "weeks" ? expected * hoursPerWeek(project) : expected]);
}

/** How many hours the calendar of a project has in a week without holidays. */
export function hoursPerWeek({
  hoursPerDay,
  workingDays,
}: Pick<Project, "hoursPerDay" | "workingDays">): number {
  return hoursPerDay * workingDays.length;
}

function sumOf(estimates: readonly Estimate[], unit: EffortUnit): Estimate | null {
  const rows = estimates.filter((one) => one.unit === unit);
  if (rows.length === 0) return null;
  const likely = rows.map((one) => one.likely).filter((value) => value !== null);
  return {
    low: total(rows.map((one) => one.low)),
    likely: likely.length === rows.length ? total(likely) : null,
    high: total(rows.map((one) => one.high)),
    unit,
  };
}

/** In whole hundredths, since 0.1 + 0.2 is not 0.3 in binary. */
function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
}

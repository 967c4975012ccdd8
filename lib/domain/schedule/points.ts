import { hoursPerWeek } from "../estimate";
import type { Estimate, Project } from "../project";

/** Three points in working hours of the project. low ≤ likely ≤ high. */
export interface Points {
  low: number;
  likely: number;
  high: number;
}

/** The middle of a range where nobody says what is likely: so a range is expected in its middle. */
export function toPoints(
  { low, likely, high, unit }: Estimate,
  project: Pick<Project, "hoursPerDay" | "workingDays">,
): Points {
  const hours = unit === "weeks" ? hoursPerWeek(project) : 1;
  return { low: low * hours, likely: (likely ?? (low + high) / 2) * hours, high: high * hours };
}

export function hasSpread({ low, high }: Pick<Points, "low" | "high">): boolean {
  return low < high;
}

import type { FigureValue } from "../audit/figure";
import type { Project, StatedFigure } from "../project";

/** Hours and weeks of one document, divided: how much somebody would work on it in a week. */
export interface ImpliedHours {
  effort: StatedFigure;
  duration: StatedFigure;
  /** As many hours a week as lie between: the least work in the longest time, and the most in the shortest. */
  hoursPerWeek: FigureValue & { low: number; high: number };
  /** The same for one person, where several work on it. */
  hoursPerWeekEach: { low: number; high: number };
}

const EFFORT = "effort.total";
const DURATION = "timeline.total";

/**
 * Where a document states both the work in all and the weeks it takes, the hours a week that this implies,
 * to a tenth; one for each stated time. Weeks that may be none imply nothing.
 */
export function impliedHours(project: Project): ImpliedHours[] {
  const { statedFigures, people } = project;
  const efforts = statedFigures.filter((one) => one.computes === EFFORT && one.unit === "hours");
  const durations = statedFigures.filter(
    (one) => one.computes === DURATION && one.unit === "weeks",
  );
  return efforts.flatMap((effort) =>
    durations
      .filter((duration) => duration.source.key === effort.source.key)
      .flatMap((duration): ImpliedHours[] => {
        const hours = divide(effort, duration);
        if (hours === null) return [];
        const each = { low: tenths(hours.low / people), high: tenths(hours.high / people) };
        const { low, high } = { low: tenths(hours.low), high: tenths(hours.high) };
        const hoursPerWeek = { unit: "hours" as const, low, high, text: null };
        return [{ effort, duration, hoursPerWeek, hoursPerWeekEach: each }];
      }),
  );
}

function divide(
  effort: StatedFigure,
  duration: StatedFigure,
): { low: number; high: number } | null {
  const { low: least, high: most } = effort;
  const { low: shortest, high: longest } = duration;
  if (least === null || most === null || shortest === null || longest === null) return null;
  return shortest > 0 ? { low: least / longest, high: most / shortest } : null;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}

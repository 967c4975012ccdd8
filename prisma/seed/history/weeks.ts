import { addDays } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import { stateBefore, WEEKS } from "./state-before";

/** As a review closes, at five in the afternoon of the same day of each week. */
const CLOSES_AT_MS = 17 * 3_600_000;

export interface Week {
  at: string;
  project: Project;
}

/** The oldest first; the last is of a week before the day on which the example is loaded. */
export function weeksBefore(project: Project, today: string): Week[] {
  return Array.from({ length: WEEKS }, (_, index) => {
    const day = addDays(today, (index - WEEKS) * 7);
    const at = new Date(Date.parse(day) + CLOSES_AT_MS).toISOString();
    return { at, project: stateBefore(project, index + 1, at) };
  });
}

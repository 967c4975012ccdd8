import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import type { TimelineModel } from "./contract";

const NEVER = { hours: 0, on: null };

/** Stands for a forecast that is still being computed: it says no day and no chance. */
export function notYet({ from, target, atLeast, gaps }: ProjectSchedule): Forecast {
  return {
    seed: 0,
    trials: 0,
    from,
    p50: NEVER,
    p80: NEVER,
    p95: NEVER,
    meanHours: 0,
    deviationHours: 0,
    targetOn: target?.on ?? null,
    chanceOfTarget: null,
    chances: [],
    quantileHours: [],
    tasks: [],
    phases: [],
    milestones: [],
    options: [],
    assumedSpread: null,
    withoutSpread: 0,
    atLeast,
    gaps,
  };
}

/** What is drawn meanwhile: the plan, and that its chances are to come. */
export function awaiting(model: TimelineModel): TimelineModel {
  return {
    ...model,
    awaitsForecast: true,
    sentence: "How likely each date is, is being computed.",
  };
}

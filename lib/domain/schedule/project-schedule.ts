import type { Effort } from "./effort";
import type { PlanRef, ScheduleGap } from "./gap";
import type { Progress } from "./progress";
import type { Span } from "./span";

/** What its start waits for longest; "people": nobody is free before; "plan": its own planned day. */
export interface Driver extends PlanRef {
  because: "dependency" | "phase" | "blocker" | "people" | "plan";
}

export interface ScheduledTask extends Effort {
  key: string;
  progress: Progress;
  /** As it happened, where somebody recorded it. */
  startedOn: string | null;
  finishedOn: string | null;
  isEstimated: boolean;
  /** Null for what is finished. */
  span: Span | null;
  driver: Driver | null;
}

export interface ScheduledPhase extends Effort {
  key: string;
  name: string;
  deferred: boolean;
  /** What says how long it lasts; null where nothing is left of it, or nothing says so. */
  basis: "tasks" | "own estimate" | null;
  isOver: boolean;
  startedOn: string | null;
  finishedOn: string | null;
  /** Null for what is over or put off. */
  span: Span | null;
}

export interface ScheduledBlocker {
  key: string;
  isEstimated: boolean;
  span: Span;
}

export interface ScheduledMilestone {
  key: string;
  name: string;
  promisedOn: string | null;
  actualOn: string | null;
  /** When the last of its phases ends; null where none of them is left. */
  earlyFinish: string | null;
  /** Working hours from then to the promise, negative where it comes too late. */
  slackHours: number | null;
}

export interface ProjectSchedule extends Effort {
  /** The first day of what is left: today, or the start of the project. */
  from: string;
  hoursPerDay: number;
  hoursPerWeek: number;
  /** When all is done at the earliest. `on` is null where nothing is left and nobody recorded an end. */
  finish: { hours: number; on: string | null };
  /** Negative slack: the plan ends that much after the target. */
  target: { on: string; slackHours: number; slackDays: number } | null;
  /** The dates may only be later: the gaps say what is not in them. */
  atLeast: boolean;
  gaps: ScheduleGap[];
  criticalPath: PlanRef[];
  tasks: ScheduledTask[];
  phases: ScheduledPhase[];
  blockers: ScheduledBlocker[];
  milestones: ScheduledMilestone[];
}

import type { ScheduledMilestone, ScheduledPhase, ScheduledTask } from "./project-schedule";

/**
 * Why something cannot be moved in the plan: what is behind stays, and what has begun goes on from today.
 * Only what has not begun waits for its planned day (docs/decisions/012).
 */
export type Stays = "done" | "begun" | "over" | "put off" | "met" | "no day";

/** Why it has no length of its own to change. */
export type Keeps = "no estimate" | "its tasks" | "no time";

/** `row`: the task in the schedule; undefined where its phase is put off. Null for what can be moved. */
export function taskStays(row: ScheduledTask | undefined): Stays | null {
  if (!row) return "put off";
  if (row.span === null) return "done";
  return row.startedOn === null ? null : "begun";
}

/** `tasks`: those of the phase in the schedule. */
export function phaseStays(
  row: ScheduledPhase | undefined,
  tasks: readonly ScheduledTask[],
): Stays | null {
  if (!row || row.deferred) return "put off";
  if (row.span === null) return "over";
  const hasBegun = tasks.some(
    ({ startedOn, progress }) => startedOn !== null || progress !== "open",
  );
  return hasBegun ? "begun" : null;
}

export function milestoneStays(row: ScheduledMilestone | undefined): Stays | null {
  if (!row || row.actualOn !== null) return "met";
  return row.promisedOn === null && row.earlyFinish === null ? "no day" : null;
}

/** Null for what is as long as its own estimate says. */
export function taskKeeps(row: ScheduledTask | undefined): Keeps | null {
  return row?.isEstimated ? null : "no estimate";
}

export function phaseKeeps(row: ScheduledPhase | undefined): Keeps | null {
  if (row?.basis === "own estimate") return null;
  return row?.basis === "tasks" ? "its tasks" : "no estimate";
}

import type { Project, Task } from "../project";
import { deriveState } from "../truth/derive-state";

/** "said": done as somebody says, or proved once and no longer. "excused": waived or not applicable. */
export type Progress = "open" | "started" | "said" | "proved" | "excused";

/**
 * How far a task is, as the schedule counts it (docs/decisions/012). Only evidence finishes work; a day on
 * which it is said to have been finished is a claim like any other. What is refuted goes on.
 */
export function progressOf(project: Project, task: Task, now: string): Progress {
  const { state } = deriveState(project, { kind: "task", key: task.key }, now);
  switch (state) {
    case "verified":
      return "proved";
    case "waived":
    case "not applicable":
      return "excused";
    case "claimed":
    case "stale":
    case "suspect":
      return "said";
    case "refuted":
    case "in progress":
      return "started";
    case "to do":
      if (task.finishedOn !== null) return "said";
      return task.startedOn === null ? "open" : "started";
  }
}

export function isFinished(progress: Progress, claimsHold: boolean): boolean {
  return progress === "proved" || progress === "excused" || (progress === "said" && claimsHold);
}

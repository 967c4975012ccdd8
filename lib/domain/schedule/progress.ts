import type { Project, Task } from "../project";
import { recordsOf } from "../project-index";
import { deriveState } from "../truth/derive-state";
import type { ItemState } from "../vocabulary";

/** "said": done as somebody says, or proved once and no longer. "excused": waived or not applicable. */
export type Progress = "open" | "started" | "said" | "proved" | "excused";

/**
 * How far a task is, as the schedule counts it (docs/decisions/012). Only evidence finishes work; a day on
 * which it is said to have been finished is a claim like any other. What is refuted goes on.
 */
export function progressOf(project: Project, task: Task, now: string): Progress {
  switch (stateOf(project, task, now)) {
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

/** R1 comes down to the status where nothing was recorded, as of most of a plan; that takes a fifth of the time. */
function stateOf(project: Project, task: Task, now: string): ItemState {
  const subject = { kind: "task", key: task.key } as const;
  const { evidence, standing, waivers, notApplicable } = recordsOf(project, subject);
  const records = evidence.length + standing.length + waivers.length + notApplicable.length;
  return records === 0 ? task.status : deriveState(project, subject, now).state;
}

export function isFinished(progress: Progress, claimsHold: boolean): boolean {
  return progress === "proved" || progress === "excused" || (progress === "said" && claimsHold);
}

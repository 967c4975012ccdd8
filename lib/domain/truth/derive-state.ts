import type { Project, Subject } from "../project";
import { type StateResult, deriveOwnState } from "./derive-own-state";

export type { StateResult } from "./derive-own-state";

/**
 * R1: the shown state of a task, checklist item, blocker or criterion, in the words of `ITEM_STATES`.
 * Total: a subject the project does not hold is "to do" with the reason. Everything that reads a state
 * reads it here; what neighbours do to it (R4) comes between the own state and this answer.
 */
export function deriveState(project: Project, subject: Subject, now: string): StateResult {
  return deriveOwnState(project, subject, now);
}

import type { Project, Subject } from "../project";
import { subjectId } from "../project-index";
import { type StateResult, deriveOwnState } from "./derive-own-state";

export type { StateResult } from "./derive-own-state";

interface States {
  now: string;
  known: Map<string, StateResult>;
}

const remembered = new WeakMap<Project, States>();

/**
 * R1: the shown state of a task, checklist item, blocker or criterion, in the words of `ITEM_STATES`.
 * Total: a subject the project does not hold is "to do" with the reason. Everything that reads a state
 * reads it here; what neighbours do to it (R4) comes between the own state and this answer.
 *
 * Gates, maturity and plan ask for the same states, so they are kept for the moment last asked about.
 */
export function deriveState(project: Project, subject: Subject, now: string): StateResult {
  const { known } = statesAt(project, now);
  const id = subjectId(subject);
  const found = known.get(id);
  if (found) return found;
  const state = deriveOwnState(project, subject, now);
  known.set(id, state);
  return state;
}

function statesAt(project: Project, now: string): States {
  const states = remembered.get(project);
  if (states?.now === now) return states;
  const fresh = { now, known: new Map<string, StateResult>() };
  remembered.set(project, fresh);
  return fresh;
}

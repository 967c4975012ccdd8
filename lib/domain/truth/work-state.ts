import type { Blocker, Project, Subject } from "../project";
import { indexProject } from "../project-index";
import type { StateReason } from "./reasons";

export interface WorkState {
  state: "to do" | "in progress" | "claimed";
  reasons: StateReason[];
}

/** What a subject is when nobody claims it and no evidence decides. */
export function workState(project: Project, subject: Subject): WorkState {
  const { tasks, items, blockers, criteria } = indexProject(project);
  const { kind, key } = subject;
  if (kind === "criterion") {
    return criteria.has(key) ? { state: "to do", reasons: [] } : unknown(subject);
  }
  if (kind === "blocker") {
    const blocker = blockers.get(key);
    return blocker ? blockerState(blocker) : unknown(subject);
  }
  const row = (kind === "task" ? tasks : items).get(key);
  if (!row) return unknown(subject);
  return { state: row.status, reasons: [{ kind: "work status", status: row.status }] };
}

function unknown(subject: Subject): WorkState {
  return { state: "to do", reasons: [{ kind: "not in the project", subject }] };
}

function blockerState({ actualState, resolvedOn }: Blocker): WorkState {
  const reasons: StateReason[] = [{ kind: "blocker state", state: actualState, resolvedOn }];
  // Somebody wrote that it is gone; nothing shows it.
  if (actualState === "done" || resolvedOn !== null) return { state: "claimed", reasons };
  const idle = actualState === "not started" || actualState === "blocked";
  return { state: idle ? "to do" : "in progress", reasons };
}

import { type GateOutcome, evaluateGate, letsThrough } from "../gates/evaluate-gate";
import type { Dependency, Project, Task } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { type StateResult, deriveState } from "../truth/derive-state";
import type { ItemState, NodeKind, Priority } from "../vocabulary";
import { isInTheWay } from "./blockers";

/** Where the dependency is written: on the task itself, or on the phase it belongs to. */
interface Through {
  dependencyId: string;
  through: "task" | "phase";
}

export type OpenBefore = Through &
  (
    | { kind: "task"; key: string; title: string; state: ItemState }
    | { kind: "phase"; key: string; name: string; result: GateOutcome }
    | { kind: "blocker"; key: string; title: string; severity: Priority; state: ItemState }
    /** Named, and defined nowhere: unknown, so it cannot be taken as done (R20). */
    | { kind: "missing"; key: string; noun: NodeKind }
  );

/**
 * R8: what is open before a task, in the order of its dependencies; only what stands directly before
 * it. A task before it is open until it is claimed or verified (or waived, or not applicable), a phase
 * until its gate lets through, a blocker until it is claimed or proved to be resolved (or waived).
 */
export function openBefore(project: Project, taskKey: string, now: string): OpenBefore[] {
  const index = indexProject(project);
  const task = index.tasks.get(taskKey);
  if (!task) return [];
  const own = listed(index.dependenciesBefore, subjectId({ kind: "task", key: taskKey }));
  return [
    ...own.flatMap((row) => openEnd(project, task, row, "task", now)),
    ...ofPhase(project, task).flatMap((row) => openEnd(project, task, row, "phase", now)),
  ];
}

export function isBlocked(project: Project, taskKey: string, now: string): boolean {
  return openBefore(project, taskKey, now).length > 0;
}

/** Whether what waits for a subject may go on: it is claimed or better, or nobody waits for it. */
function isDoneEnough({ state, claim }: StateResult): boolean {
  if (state === "stale" || state === "suspect") return claim !== null;
  return ["claimed", "verified", "waived", "not applicable"].includes(state);
}

function ofPhase(project: Project, task: Task): readonly Dependency[] {
  if (task.phaseKey === null) return [];
  const phase = { kind: "phase", key: task.phaseKey, missing: false } as const;
  return listed(indexProject(project).dependenciesBefore, subjectId(phase));
}

function openEnd(
  project: Project,
  task: Task,
  dependency: Dependency,
  through: Through["through"],
  now: string,
): OpenBefore[] {
  const index = indexProject(project);
  const { kind, key } = dependency.blocking;
  const base = { dependencyId: dependency.id, through };
  if (kind === "task") {
    // Nothing waits for itself; that such an edge exists is a finding of the audit.
    if (key === task.key) return [];
    const before = index.tasks.get(key);
    if (!before) return [{ ...base, kind: "missing", key, noun: kind }];
    const result = deriveState(project, { kind, key }, now);
    if (isDoneEnough(result)) return [];
    return [{ ...base, kind, key, title: before.title, state: result.state }];
  }
  if (kind === "phase") {
    const before = index.phases.get(key);
    if (!before) return [{ ...base, kind: "missing", key, noun: kind }];
    const { result } = evaluateGate(project, key, now);
    if (key === task.phaseKey || letsThrough(result)) return [];
    return [{ ...base, kind, key, name: before.name, result }];
  }
  const blocker = index.blockers.get(key);
  if (!blocker) return [{ ...base, kind: "missing", key, noun: kind }];
  if (!isInTheWay(project, blocker, now)) return [];
  const { state } = deriveState(project, { kind, key }, now);
  return [{ ...base, kind, key, title: blocker.title, severity: blocker.severity, state }];
}

import { evaluateGate, letsThrough } from "../gates/evaluate-gate";
import { groupBy } from "../group-by";
import type { Phase, Project, Task } from "../project";
import { indexProject, listed } from "../project-index";
import { type Progress, isFinished, progressOf } from "./progress";

/** What a consequence does to the plan (R13). */
export type PlanChange =
  | { kind: "extend"; weeks: number; phaseKey: string | null }
  | { kind: "defer phase"; phaseKey: string };

export interface PlanOptions {
  /** Counts what is said to be done as done. */
  claimsHold?: boolean;
  changes?: readonly PlanChange[];
}

/** What is left to do. */
export interface Work {
  /** Those that are not put off, in shown order. */
  phases: Phase[];
  isPutOff: (phaseKey: string | null) => boolean;
  /** By task. */
  progress: ReadonlyMap<string, Progress>;
  isOpen: (taskKey: string) => boolean;
  /** In shown order, of phases that are not put off and of none. */
  openTasks: Task[];
  openOf: (phaseKey: string) => Task[];
  /** Phases that last as long as they are estimated themselves, since their tasks do not say how long. */
  byOwnEstimate: ReadonlySet<string>;
  /** Phases of which nothing is left: the gate has let through, or every task is done. */
  isOver: (phaseKey: string) => boolean;
}

export function listWork(
  project: Project,
  now: string,
  { claimsHold = false, changes = [] }: PlanOptions,
): Work {
  const { tasksOfPhase } = indexProject(project);
  const putOff = new Set(project.phases.filter((one) => one.deferred).map(({ key }) => key));
  for (const change of changes) if (change.kind === "defer phase") putOff.add(change.phaseKey);
  const isPutOff = (phaseKey: string | null) => phaseKey !== null && putOff.has(phaseKey);
  const phases = project.phases.filter(({ key }) => !putOff.has(key));

  const progress = new Map(project.tasks.map((row) => [row.key, progressOf(project, row, now)]));
  const isOpen = (taskKey: string) => !isFinished(progress.get(taskKey) ?? "open", claimsHold);
  const openTasks = project.tasks.filter(({ key, phaseKey }) => !isPutOff(phaseKey) && isOpen(key));
  const openByPhase = groupBy(openTasks, ({ phaseKey }) => phaseKey ?? "");
  const openOf = (phaseKey: string) => openByPhase.get(phaseKey) ?? [];

  const over = new Set(
    phases.flatMap(({ key }) => {
      const areDone = listed(tasksOfPhase, key).length > 0 && openOf(key).length === 0;
      return areDone || letsThrough(evaluateGate(project, key, now).result) ? [key] : [];
    }),
  );
  const own = phases.filter(({ key, estimate }) => {
    if (over.has(key) || estimate === null) return false;
    const tasks = openOf(key);
    return tasks.length === 0 || tasks.some((task) => task.estimate === null);
  });
  return {
    phases,
    isPutOff,
    progress,
    isOpen,
    openTasks,
    openOf,
    byOwnEstimate: new Set(own.map(({ key }) => key)),
    isOver: (phaseKey) => over.has(phaseKey),
  };
}

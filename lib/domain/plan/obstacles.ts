import { type GateOutcome, evaluateGates } from "../gates/evaluate-gate";
import type { Obstacle, Project } from "../project";
import { indexProject } from "../project-index";
import { type OpenBefore, openBefore } from "./open-before";

/** R9: the earliest gate that has not passed, and the phase of the task, which it locks. */
export interface Lock {
  kind: "gate";
  key: string;
  name: string;
  result: GateOutcome;
  locks: string;
}

/**
 * R8, R9: what keeps a task from being started and from being claimed done: what is open directly before
 * it, in the order of its dependencies, then the gate that locks its phase; empty where nothing does.
 */
export function obstaclesTo(project: Project, taskKey: string, now: string): (OpenBefore | Lock)[] {
  const lock = lockOf(project, taskKey, now);
  const open = besideLock(openBefore(project, taskKey, now), lock?.key ?? null);
  return lock === null ? open : [...open, lock];
}

/** Without the phase of the gate that locks: to wait for it says the same once more. */
export function besideLock(open: readonly OpenBefore[], lockedBy: string | null): OpenBefore[] {
  return open.filter(({ kind, key }) => !(kind === "phase" && key === lockedBy));
}

/** Each thing once, as a claim that was made all the same keeps it. */
export function toObstacles(open: readonly (OpenBefore | Lock)[]): Obstacle[] {
  const found = new Map<string, Obstacle>();
  for (const one of open) {
    const obstacle = toObstacle(one);
    found.set(`${obstacle.kind} ${obstacle.key}`, obstacle);
  }
  return [...found.values()];
}

function lockOf(project: Project, taskKey: string, now: string): Lock | null {
  const locks = indexProject(project).tasks.get(taskKey)?.phaseKey ?? null;
  if (locks === null) return null;
  const { gates } = evaluateGates(project, now);
  const key = gates.find(({ phaseKey }) => phaseKey === locks)?.lockedBy ?? null;
  const gate = gates.find(({ phaseKey }) => phaseKey === key);
  if (!gate) return null;
  return { kind: "gate", key: gate.phaseKey, name: gate.phase.name, result: gate.result, locks };
}

function toObstacle(one: OpenBefore | Lock): Obstacle {
  const { kind, key } = one;
  if (kind === "gate") return { kind, key, locks: one.locks };
  return kind === "missing"
    ? { kind: one.noun, key, missing: true }
    : { kind, key, missing: false };
}

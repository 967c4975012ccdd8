import type { Phase, Project } from "../project";

/** One phase before another; `stated` where a dependency says so. */
export interface PhaseStep {
  before: string;
  after: string;
  stated: boolean;
}

/**
 * Phases follow each other as they are listed, unless dependencies between phases say otherwise: one that
 * waits for named phases waits for no other. Of those listed before it a phase follows the last that does
 * not wait for it.
 */
export function orderPhases(project: Project, phases: readonly Phase[]): PhaseStep[] {
  const keys = new Set(phases.map(({ key }) => key));
  const stated = project.dependencies.flatMap(({ blocking, dependent }): PhaseStep[] => {
    const areBoth = blocking.kind === "phase" && dependent.kind === "phase";
    if (!areBoth || !keys.has(blocking.key) || !keys.has(dependent.key)) return [];
    if (blocking.key === dependent.key) return [];
    return [{ before: blocking.key, after: dependent.key, stated: true }];
  });
  const waiting = new Set(stated.map(({ after }) => after));
  const next = new Map<string, string[]>();
  const join = ({ before, after }: PhaseStep) =>
    next.set(before, [...(next.get(before) ?? []), after]);
  stated.forEach(join);

  const implied: PhaseStep[] = [];
  phases.forEach(({ key }, index) => {
    if (waiting.has(key)) return;
    const behind = reachedFrom(key, next);
    const previous = phases.slice(0, index).findLast((one) => !behind.has(one.key));
    if (!previous) return;
    const step = { before: previous.key, after: key, stated: false };
    implied.push(step);
    join(step);
  });
  return [...stated, ...implied];
}

function reachedFrom(start: string, next: ReadonlyMap<string, string[]>): Set<string> {
  const reached = new Set([start]);
  for (const key of reached) {
    for (const after of next.get(key) ?? []) reached.add(after);
  }
  return reached;
}

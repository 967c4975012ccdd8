import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import type { NodeKind } from "@/lib/domain/vocabulary";

/** What a row of the plan waits for, by the dependency that says so. */
export interface WaitedFor {
  id: string;
  version: number;
  kind: NodeKind;
  key: string;
  /** Null for what is defined nowhere. */
  name: string | null;
}

/** What may be waited for. */
export interface Candidate {
  kind: NodeKind;
  key: string;
  name: string;
}

export function waitedFor(project: Project, kind: "task" | "phase", key: string): WaitedFor[] {
  const { tasks, phases, blockers } = indexProject(project);
  return project.dependencies.flatMap(({ id, version, blocking, dependent }): WaitedFor[] => {
    if (dependent.kind !== kind || dependent.key !== key) return [];
    const named = { id, version, kind: blocking.kind, key: blocking.key };
    const name = {
      task: tasks.get(blocking.key)?.title,
      phase: phases.get(blocking.key)?.name,
      blocker: blockers.get(blocking.key)?.title,
    }[blocking.kind];
    return [{ ...named, name: blocking.missing ? null : (name ?? null) }];
  });
}

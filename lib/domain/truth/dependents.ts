import type { Blocker, DependencyEnd, Project, Subject } from "../project";
import { indexProject, listed } from "../project-index";
import type { CascadeNode } from "./reasons";

/** One name for a node, that of `subjectId` where it is a subject. */
export function nodeId({ kind, key }: CascadeNode | Subject): string {
  return `${kind} ${key}`;
}

/**
 * R4: what rests directly on a node. A blocking exit item decides its gate; what waits for a phase waits
 * for its gate, and the next phase does so unasked; a phase carries all that is in it, its gate too. A
 * deferred phase is stepped over: its gate holds nothing up. Ends that do not exist are left out.
 */
export function dependentsIn(project: Project): (node: CascadeNode) => CascadeNode[] {
  const { items, phases, tasks, blockers, ...lists } = indexProject(project);
  const after = phasesAfter(project);
  const resolvedBy = blockersResolvedBy(project);

  const exists = ({ kind, key }: DependencyEnd) =>
    ({ task: tasks, phase: phases, blocker: blockers })[kind].has(key);
  const waitingFor = (kind: DependencyEnd["kind"], key: string): CascadeNode[] => {
    const id = nodeId({ kind, key });
    const rows = listed(lists.dependenciesAfter, id).map((row) => row.dependent);
    return [
      ...rows.filter(exists).map((end) => ({ kind: end.kind, key: end.key })),
      ...listed(resolvedBy, id).map((row) => ({ kind: "blocker" as const, key: row.key })),
    ];
  };

  return ({ kind, key }) => {
    if (kind === "task" || kind === "blocker") return waitingFor(kind, key);
    if (kind === "item") {
      const item = items.get(key);
      const decides = item?.list === "exit" && item.blocking;
      if (!decides || item.phaseKey === null || !phases.has(item.phaseKey)) return [];
      return [{ kind: "gate", key: item.phaseKey }];
    }
    if (kind === "phase") {
      return [
        { kind: "gate", key },
        ...listed(lists.tasksOfPhase, key).map((row) => ({ kind: "task" as const, key: row.key })),
        ...listed(lists.itemsOfPhase, key).map((row) => ({ kind: "item" as const, key: row.key })),
      ];
    }
    if (phases.get(key)?.deferred ?? true) return [];
    const next = listed(after, key).map((phase) => ({ kind: "phase" as const, key: phase }));
    return [...next, ...waitingFor("phase", key)];
  };
}

/** For each phase those up to the next that is not deferred. */
function phasesAfter({ phases }: Project): Map<string, string[]> {
  const after = new Map<string, string[]>();
  let current: string[] = [];
  for (const { key, deferred } of phases) {
    current.push(key);
    if (deferred) continue;
    current = [];
    after.set(key, current);
  }
  return after;
}

/** By the task or phase that resolves them, named as in a dependency. */
function blockersResolvedBy({ blockers }: Project): Map<string, Blocker[]> {
  const found = new Map<string, Blocker[]>();
  const add = (kind: "task" | "phase", key: string | null, blocker: Blocker) => {
    if (key === null) return;
    const id = nodeId({ kind, key });
    const list = found.get(id);
    if (list) list.push(blocker);
    else found.set(id, [blocker]);
  };
  for (const blocker of blockers) {
    add("task", blocker.resolvingTaskKey, blocker);
    add("phase", blocker.resolvingPhaseKey, blocker);
  }
  return found;
}

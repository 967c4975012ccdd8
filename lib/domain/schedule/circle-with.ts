import { buildWaitGraph } from "../plan/wait-graph";
import type { Dependency, DependencyEnd, Project } from "../project";
import { nodeId } from "../truth/dependents";
import type { CascadeNode } from "../truth/reasons";
import { layOut } from "./lay-out";

interface NewDependency {
  blocking: Pick<DependencyEnd, "kind" | "key">;
  dependent: Pick<DependencyEnd, "kind" | "key">;
}

/**
 * The circle that a new dependency would close, as the nodes along it; null where it closes none. It is one
 * of the audit (R20), on which the one that is to come first waits for the one that is to come after it
 * already, or one of the plan: a phase ends when all that is in it has ended.
 */
export function circleWith(
  project: Project,
  dependency: NewDependency,
  now: string,
): CascadeNode[] | null {
  return wayRound(project, dependency) ?? circleOfPlan(project, dependency, now);
}

/** The shortest way from what is to come after to what is to come first. */
function wayRound(project: Project, { blocking, dependent }: NewDependency): CascadeNode[] | null {
  const { nodes, next, indexOf } = buildWaitGraph(project);
  const start = indexOf.get(nodeId(dependent));
  // What waits for a phase waits for its gate.
  const kind = blocking.kind === "phase" ? "gate" : blocking.kind;
  const goal = indexOf.get(nodeId({ kind, key: blocking.key }));
  if (start === undefined || goal === undefined) return null;

  const cameFrom = new Map<number, number>([[start, start]]);
  const queue = [start];
  for (const node of queue) {
    if (node === goal) return pathBack(goal, start, cameFrom).flatMap((at) => nodes[at] ?? []);
    for (const to of next[node] ?? []) {
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, node);
      queue.push(to);
    }
  }
  return null;
}

function pathBack(goal: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [goal];
  for (let node = goal; node !== start; ) {
    node = cameFrom.get(node) ?? start;
    path.push(node);
  }
  return path.reverse();
}

function circleOfPlan(
  project: Project,
  { blocking, dependent }: NewDependency,
  now: string,
): CascadeNode[] | null {
  const added: Dependency = {
    id: "new",
    version: 1,
    blocking: { ...blocking, missing: false },
    dependent: { ...dependent, missing: false },
    statedBy: "both",
    note: null,
  };
  const before = new Set(circlesOf(project, now).map(nameOf));
  const dependencies = [...project.dependencies, added];
  return (
    circlesOf({ ...project, dependencies }, now).find((path) => !before.has(nameOf(path))) ?? null
  );
}

function circlesOf(project: Project, now: string): CascadeNode[][] {
  return layOut(project, now).gaps.flatMap((gap) => (gap.kind === "cycle" ? [gap.path] : []));
}

function nameOf(path: readonly CascadeNode[]): string {
  return path.map(nodeId).join(" ");
}

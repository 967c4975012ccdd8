import type { Project } from "../project";
import { dependentsIn, nodeId } from "../truth/dependents";
import type { CascadeNode } from "../truth/reasons";

export interface WaitGraph {
  /** Each phase and its gate, then tasks and blockers, in shown order. */
  nodes: CascadeNode[];
  /** By node: what waits for it, done or not. */
  next: number[][];
  /** By `nodeId`. */
  indexOf: ReadonlyMap<string, number>;
}

/** Who waits for whom in the plan, as numbers. What fails reaches the same things (R4). */
export function buildWaitGraph(project: Project): WaitGraph {
  const nodes: CascadeNode[] = [
    ...project.phases.flatMap(({ key }): CascadeNode[] => [
      { kind: "phase", key },
      { kind: "gate", key },
    ]),
    ...project.tasks.map(({ key }): CascadeNode => ({ kind: "task", key })),
    ...project.blockers.map(({ key }): CascadeNode => ({ kind: "blocker", key })),
  ];
  const indexOf = new Map(nodes.map((node, index) => [nodeId(node), index]));
  const dependentsOf = dependentsIn(project);
  const next = nodes.map((node) =>
    dependentsOf(node).flatMap((to) => indexOf.get(nodeId(to)) ?? []),
  );
  return { nodes, next, indexOf };
}

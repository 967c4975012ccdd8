import { strongComponents } from "./strong-components";

/** More than anybody reads; the next ones show when these are gone. */
const MOST = 100;

interface Waiting<Node> {
  nodes: readonly Node[];
  /** By node: what waits for it. */
  next: readonly (readonly number[])[];
}

/**
 * Each cycle as the nodes along it, every one waiting for the one before it and the first for the last.
 * Every node that waits for itself stands in one of the cycles found, each of them as short as can be
 * through one of its nodes, starting with the node shown first. Groups that wait for each other are
 * found in one pass over the graph; within a group one search finds one cycle, at most `MOST` of them.
 */
export function findCycles<Node extends object | number>({ nodes, next }: Waiting<Node>): Node[][] {
  const groupOf = new Int32Array(next.length);
  const components = strongComponents(next);
  components.forEach((component, group) => {
    for (const node of component) groupOf[node] = group;
  });

  const covered = new Set<number>();
  const cycles: Node[][] = [];
  for (let node = 0; node < next.length && cycles.length < MOST; node++) {
    const group = groupOf[node] ?? 0;
    const isAlone = components[group]?.length === 1 && !next[node]?.includes(node);
    if (isAlone || covered.has(node)) continue;
    const cycle = shortestCycle(node, next, (other) => groupOf[other] === group);
    for (const member of cycle) covered.add(member);
    cycles.push(startingFirst(cycle).flatMap((member) => nodes[member] ?? []));
  }
  return cycles;
}

/** Level by level from the node until it is met again; a node of a group always is. */
function shortestCycle(
  start: number,
  next: readonly (readonly number[])[],
  isInGroup: (node: number) => boolean,
): number[] {
  const cameFrom = new Map<number, number>();
  const queue = [start];
  for (const node of queue) {
    for (const to of next[node] ?? []) {
      if (to === start) return pathTo(node, start, cameFrom);
      if (cameFrom.has(to) || !isInGroup(to)) continue;
      cameFrom.set(to, node);
      queue.push(to);
    }
  }
  return [start];
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let node = end; node !== start; ) {
    node = cameFrom.get(node) ?? start;
    path.push(node);
  }
  return path.reverse();
}

function startingFirst(cycle: number[]): number[] {
  const first = cycle.reduce((one, other) => Math.min(one, other));
  const at = cycle.indexOf(first);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}

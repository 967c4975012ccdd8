import { strongComponents } from "../audit/strong-components";
import type { OpenGraph } from "./open-graph";

/** How many are set free, and the first of them in shown order. */
export interface FreedList {
  count: number;
  keys: string[];
}

/** What waits for a thing, directly or through others and gates, each once. */
export interface Freed {
  tasks: FreedList;
  phases: FreedList;
  blockers: FreedList;
  criteria: FreedList;
  total: number;
}

/** Enough to name them; the count says how many there are. */
export const NAMED = 20;

/** As many searches run at once as a number has bits. */
const LANES = 32;

/**
 * For each start what can be reached from it, without what `counts` rules out. One pass over the graph
 * serves 32 starts, each node carrying one bit for each of them, so memory grows with the graph alone.
 */
export function setFree(
  graph: OpenGraph,
  starts: readonly number[],
  counts: (node: number) => boolean,
): Freed[] {
  const order = strongComponents(graph.next).reverse();
  const freed = starts.map(emptyFreed);
  for (let first = 0; first < starts.length; first += LANES) {
    const lanes = starts.slice(first, first + LANES);
    const reached = reach(graph.next, order, lanes);
    graph.nodes.forEach((node, index) => {
      if (!counts(index)) return;
      for (let bits = reached[index] ?? 0; bits !== 0; bits &= bits - 1) {
        const lane = 31 - Math.clz32(bits & -bits);
        const result = freed[first + lane];
        if (result && lanes[lane] !== index) note(result, node.kind, node.key);
      }
    });
  }
  return freed;
}

/** What leads to others stands before them in `order`, except within a group that leads to itself. */
function reach(
  next: readonly (readonly number[])[],
  order: readonly (readonly number[])[],
  lanes: readonly number[],
): Int32Array {
  const reached = new Int32Array(next.length);
  const mark = (node: number, bits: number) => {
    for (const to of next[node] ?? []) reached[to] = (reached[to] ?? 0) | bits;
  };
  lanes.forEach((start, lane) => {
    mark(start, 1 << lane);
  });
  for (const group of order) {
    const bits = group.reduce((all, node) => all | (reached[node] ?? 0), 0);
    if (bits === 0) continue;
    for (const node of group) {
      if (group.length > 1) reached[node] = bits;
      mark(node, bits);
    }
  }
  return reached;
}

function emptyFreed(): Freed {
  const none = (): FreedList => ({ count: 0, keys: [] });
  return { tasks: none(), phases: none(), blockers: none(), criteria: none(), total: 0 };
}

function note(freed: Freed, kind: OpenGraph["nodes"][number]["kind"], key: string): void {
  const list = listOf(freed, kind);
  if (list === null) return;
  list.count += 1;
  freed.total += 1;
  if (list.keys.length < NAMED) list.keys.push(key);
}

/** A gate is how a phase is set free, and items are what opens it: neither is set free itself. */
function listOf(freed: Freed, kind: OpenGraph["nodes"][number]["kind"]): FreedList | null {
  switch (kind) {
    case "task":
      return freed.tasks;
    case "phase":
      return freed.phases;
    case "blocker":
      return freed.blockers;
    case "criterion":
      return freed.criteria;
    case "gate":
    case "item":
      return null;
  }
}

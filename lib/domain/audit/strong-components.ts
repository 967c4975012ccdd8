/**
 * The groups of nodes that reach each other, by Tarjan's method without recursion: a chain of any length
 * fits. `next[n]` are the nodes after node n. Each group comes before those that lead to it; a node that
 * does not reach itself is a group of its own. Time and memory grow with nodes and edges.
 */
export function strongComponents(next: readonly (readonly number[])[]): number[][] {
  const walk: Walk = {
    next,
    order: new Int32Array(next.length).fill(UNSEEN),
    low: new Int32Array(next.length),
    isOpen: new Uint8Array(next.length),
    open: [],
    seen: 0,
    components: [],
  };
  for (let root = 0; root < next.length; root++) {
    if (walk.order[root] === UNSEEN) walkFrom(root, walk);
  }
  return walk.components;
}

const UNSEEN = -1;

interface Walk {
  next: readonly (readonly number[])[];
  /** When each node was first met, and the earliest open node it is known to reach. */
  order: Int32Array;
  low: Int32Array;
  isOpen: Uint8Array;
  open: number[];
  seen: number;
  components: number[][];
}

function walkFrom(root: number, walk: Walk): void {
  const path = [meet(root, walk)];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const { node } = step;
    const to = walk.next[node]?.[step.taken++];
    if (to === undefined) {
      path.pop();
      leave(node, walk);
      const from = path.at(-1);
      if (from) lower(from.node, walk.low[node] ?? 0, walk);
    } else if (walk.order[to] === UNSEEN) {
      path.push(meet(to, walk));
    } else if (walk.isOpen[to] === 1) {
      lower(node, walk.order[to] ?? 0, walk);
    }
  }
}

function meet(node: number, walk: Walk): { node: number; taken: number } {
  walk.order[node] = walk.seen;
  walk.low[node] = walk.seen;
  walk.seen += 1;
  walk.isOpen[node] = 1;
  walk.open.push(node);
  return { node, taken: 0 };
}

function lower(node: number, to: number, walk: Walk): void {
  walk.low[node] = Math.min(walk.low[node] ?? 0, to);
}

function leave(node: number, walk: Walk): void {
  if (walk.low[node] !== walk.order[node]) return;
  const component: number[] = [];
  for (let member = walk.open.pop(); member !== undefined; member = walk.open.pop()) {
    walk.isOpen[member] = 0;
    component.push(member);
    if (member === node) break;
  }
  walk.components.push(component);
}

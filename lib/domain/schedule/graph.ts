import { findCycles } from "../audit/find-cycles";
import { strongComponents } from "../audit/strong-components";

/** Who waits for whom: `to` begins when `from` has ended. Nodes are numbers from 0. */
export interface Edge {
  from: number;
  to: number;
  /** Given up first where edges lead in a circle; others are part of how the plan is built. */
  loose?: boolean;
}

/** A graph without circles, as numbers. */
export interface Graph {
  size: number;
  /** What comes first stands first. */
  order: Int32Array;
  /** `before[beforeAt[n]]` up to `before[beforeAt[n + 1]]`: what node n waits for. */
  before: Int32Array;
  beforeAt: Int32Array;
  after: Int32Array;
  afterAt: Int32Array;
  /** Each circle as the nodes along it; the edges given up to break them are in none of the lists. */
  cycles: number[][];
}

/** Total: circles are named and broken, the rest keeps its order. Time grows with nodes and edges. */
export function buildGraph(size: number, edges: readonly Edge[]): Graph {
  const straight = arrange(size, edges);
  if (straight.isWhole) return { ...straight, cycles: [] };
  const nodes = Array.from({ length: size }, (_, node) => node);
  const cycles = findCycles({ nodes, next: listsOf(size, edges) });
  const firm = withoutCircles(size, edges, (edge) => edge.loose === true);
  const built = arrange(size, firm);
  if (built.isWhole) return { ...built, cycles };
  return {
    ...arrange(
      size,
      withoutCircles(size, firm, () => true),
    ),
    cycles,
  };
}

/** `isWhole` is false where edges lead in a circle: then the order lacks what stands in or behind one. */
type Arranged = Omit<Graph, "cycles"> & { isWhole: boolean };

function arrange(size: number, edges: readonly Edge[]): Arranged {
  const [before, beforeAt] = gather(
    size,
    edges,
    (edge) => edge.to,
    (edge) => edge.from,
  );
  const [after, afterAt] = gather(
    size,
    edges,
    (edge) => edge.from,
    (edge) => edge.to,
  );
  const waiting = Int32Array.from({ length: size }, (_, node) => span(beforeAt, node));
  const order = new Int32Array(size);
  let found = 0;
  for (let node = 0; node < size; node++) {
    if (waiting[node] === 0) order[found++] = node;
  }
  for (let done = 0; done < found; done++) {
    const node = order[done] as number;
    for (let at = afterAt[node] as number; at < (afterAt[node + 1] as number); at++) {
      const to = after[at] as number;
      waiting[to] = (waiting[to] as number) - 1;
      if (waiting[to] === 0) order[found++] = to;
    }
  }
  return { size, order, before, beforeAt, after, afterAt, isWhole: found === size };
}

function span(starts: Int32Array, node: number): number {
  return (starts[node + 1] as number) - (starts[node] as number);
}

function gather(
  size: number,
  edges: readonly Edge[],
  ownerOf: (edge: Edge) => number,
  otherOf: (edge: Edge) => number,
): [others: Int32Array, starts: Int32Array] {
  const starts = new Int32Array(size + 1);
  for (const edge of edges) starts[ownerOf(edge) + 1] = (starts[ownerOf(edge) + 1] as number) + 1;
  for (let node = 0; node < size; node++) {
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  }
  const filled = starts.slice(0, size);
  const others = new Int32Array(edges.length);
  for (const edge of edges) {
    const owner = ownerOf(edge);
    others[filled[owner] as number] = otherOf(edge);
    filled[owner] = (filled[owner] as number) + 1;
  }
  return [others, starts];
}

function listsOf(size: number, edges: readonly Edge[]): number[][] {
  const next: number[][] = Array.from({ length: size }, () => []);
  for (const { from, to } of edges) next[from]?.push(to);
  return next;
}

/** Without the edges inside a group of nodes that lead to each other, as far as they may be given up. */
function withoutCircles(
  size: number,
  edges: readonly Edge[],
  mayGo: (edge: Edge) => boolean,
): Edge[] {
  const groupOf = new Int32Array(size);
  strongComponents(listsOf(size, edges)).forEach((group, index) => {
    for (const node of group) groupOf[node] = index;
  });
  return edges.filter((edge) => !mayGo(edge) || groupOf[edge.from] !== groupOf[edge.to]);
}

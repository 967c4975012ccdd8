import type { Edge, Graph } from "./graph";
import { makeHeap } from "./heap";

/** What a node takes, in hundredths of an hour, and of whom. */
export interface Load {
  durations: Float64Array;
  /** 1 where one person is busy with it all the time. */
  isWork: Uint8Array;
  /** 1 where half a person takes twice as long: hours are work. Weeks are time. */
  isPaced: Uint8Array;
  /** When each node has to begin at the latest, without regard to people. */
  lateStart: Float64Array;
}

export interface Levelled {
  /** As long as it takes whoever does it, and how many times what it would take a whole person. */
  durations: Float64Array;
  stretch: Float64Array;
  /** What each node had to wait for because nobody was free, one edge each. */
  edges: Edge[];
  /** By node: what its person did just before; -1 where it did not have to wait for anybody. */
  waitsForPersonOf: Int32Array;
}

/**
 * Hands work to people: whenever somebody is free, the ready work that has to begin soonest, and of
 * several the one shown first (a parallel schedule generation scheme with the late start as its rule, as
 * in Kolisch 1996). Four and a half people are four, and one who takes twice as long; that one is given
 * work only where it ends no later than if it waited for another. Nothing is taken from anybody once begun.
 */
export function levelWork(graph: Graph, load: Load, people: number): Levelled {
  const { size } = graph;
  const durations = load.durations.slice();
  const stretch = new Float64Array(graph.size).fill(1);
  const waitsForPersonOf = new Int32Array(size).fill(-1);
  const edges: Edge[] = [];
  const state = startDay(graph, load, people);
  const { open, ready, running, ends } = state;

  const begin = (node: number, now: number) => {
    ends[node] = now + (durations[node] as number);
    running.push(node);
  };
  const arrive = (node: number, now: number) => {
    state.readyAt[node] = now;
    if (takesPerson(load, node)) ready.push(state.rank[node] as number);
    else begin(node, now);
  };

  for (const node of graph.order) if (open[node] === 0) arrive(node, 0);
  let now = 0;
  for (;;) {
    for (let node = running.first(); node !== undefined; node = running.first()) {
      if ((ends[node] as number) > now) break;
      running.pop();
      state.free(node);
      for (let at = graph.afterAt[node] as number; at < (graph.afterAt[node + 1] as number); at++) {
        const next = graph.after[at] as number;
        open[next] = (open[next] as number) - 1;
        if (open[next] === 0) arrive(next, now);
      }
    }
    for (let rank = ready.first(); rank !== undefined; rank = ready.first()) {
      const node = state.byRank[rank] as number;
      const desk = state.deskFor(node, now);
      if (desk === null) break;
      ready.pop();
      durations[node] = lengthAt(load, node, desk.pace);
      if (load.isPaced[node] === 1) stretch[node] = 1 / desk.pace;
      if (now > (state.readyAt[node] as number) && desk.last !== -1) {
        waitsForPersonOf[node] = desk.last;
        edges.push({ from: desk.last, to: node });
      }
      state.seat(node, desk);
      begin(node, now);
    }
    const next = running.first();
    if (next === undefined) return { durations, stretch, edges, waitsForPersonOf };
    now = ends[next] as number;
  }
}

/** One person, or the part of one. */
interface Desk {
  pace: number;
  /** Busy with this node; -1 while free. */
  busy: number;
  last: number;
}

function startDay(graph: Graph, load: Load, people: number) {
  const { size, beforeAt } = graph;
  const ends = new Float64Array(size);
  const byRank = rankWork(load);
  const rank = new Int32Array(size);
  byRank.forEach((node, place) => (rank[node] = place));
  const desks = makeDesks(people, byRank.length);
  const deskOf: (Desk | undefined)[] = Array.from({ length: size });
  return {
    ends,
    rank,
    byRank,
    open: Int32Array.from(
      { length: size },
      (_, node) => (beforeAt[node + 1] as number) - (beforeAt[node] as number),
    ),
    readyAt: new Float64Array(size),
    ready: makeHeap((one, other) => one < other),
    running: makeHeap((one, other) => {
      const [first, second] = [ends[one] as number, ends[other] as number];
      return first < second || (first === second && one < other);
    }),
    /** The quickest free one, or null where waiting for a quicker one is better. */
    deskFor: (node: number, now: number): Desk | null => {
      const desk = desks.find((one) => one.busy === -1);
      if (!desk || desk.pace === 1 || desks.length === 1) return desk ?? null;
      const quicker = Math.min(
        ...desks.filter((one) => one.pace === 1).map((one) => ends[one.busy] as number),
      );
      const soon = now + lengthAt(load, node, desk.pace) <= quicker + lengthAt(load, node, 1);
      return soon ? desk : null;
    },
    seat: (node: number, desk: Desk) => {
      desk.busy = node;
      deskOf[node] = desk;
    },
    free: (node: number) => {
      const desk = deskOf[node];
      if (desk) [desk.busy, desk.last] = [-1, node];
    },
  };
}

/** What has to begin soonest stands first. */
function rankWork(load: Load): Int32Array {
  const { lateStart, durations } = load;
  const nodes = Int32Array.from(durations.keys()).filter((node) => takesPerson(load, node));
  return nodes.sort(
    (one, other) => (lateStart[one] as number) - (lateStart[other] as number) || one - other,
  );
}

function takesPerson({ isWork, durations }: Load, node: number): boolean {
  return isWork[node] === 1 && (durations[node] as number) > 0;
}

/** Never more than there is work, however many people there are. */
function makeDesks(people: number, most: number): Desk[] {
  const whole = Math.floor(people);
  const part = Math.round((people - whole) * 100) / 100;
  const desks = Array.from({ length: Math.min(whole, most) }, () => newDesk(1));
  if (part > 0 && desks.length < most) desks.push(newDesk(part));
  return desks;
}

function newDesk(pace: number): Desk {
  return { pace, busy: -1, last: -1 };
}

/** To a whole hundredth. */
function lengthAt({ durations, isPaced }: Load, node: number, pace: number): number {
  const length = durations[node] as number;
  return isPaced[node] === 1 ? Math.round(length / pace) : length;
}

import type { Graph } from "./graph";

/** Early and late times of each node, in the unit of the durations and from 0. */
export interface Times {
  earlyStart: Float64Array;
  earlyFinish: Float64Array;
  lateStart: Float64Array;
  lateFinish: Float64Array;
  /** How much later a node may begin before the whole ends later. */
  slack: Float64Array;
  /** How much later it may begin before anything that waits for it begins later. */
  freeSlack: Float64Array;
  /** What each node waits for longest, the first of several; -1 where it waits for nothing. */
  drivenBy: Int32Array;
  /** When all has ended. */
  finish: number;
}

/**
 * The critical path method (Kelley and Walker 1959): a forward pass for early times, a backward pass for
 * late ones. Whole numbers stay whole, so that no slack is a rounding error. Each pass looks at each
 * edge once.
 */
export function findTimes(graph: Graph, durations: ArrayLike<number>): Times {
  const { size, order, before, beforeAt, after, afterAt } = graph;
  const times = emptyTimes(size);
  const { earlyStart, earlyFinish, lateStart, lateFinish, slack, freeSlack, drivenBy } = times;

  for (const node of order) {
    let start = 0;
    for (let at = beforeAt[node] as number; at < (beforeAt[node + 1] as number); at++) {
      const earlier = before[at] as number;
      const ends = earlyFinish[earlier] as number;
      if (ends > start || drivenBy[node] === -1) drivenBy[node] = earlier;
      start = Math.max(start, ends);
    }
    earlyStart[node] = start;
    earlyFinish[node] = start + (durations[node] as number);
    times.finish = Math.max(times.finish, earlyFinish[node]);
  }

  for (let place = size - 1; place >= 0; place--) {
    const node = order[place] as number;
    let [latest, next] = [times.finish, times.finish];
    for (let at = afterAt[node] as number; at < (afterAt[node + 1] as number); at++) {
      const later = after[at] as number;
      latest = Math.min(latest, lateStart[later] as number);
      next = Math.min(next, earlyStart[later] as number);
    }
    lateFinish[node] = latest;
    lateStart[node] = latest - (durations[node] as number);
    slack[node] = latest - (earlyFinish[node] as number);
    freeSlack[node] = next - (earlyFinish[node] as number);
  }
  return times;
}

/** One chain of nodes without slack, from the first that waits for nothing to the last. */
export function criticalChain({ earlyFinish, drivenBy, finish }: Times): number[] {
  const chain: number[] = [];
  for (let node = earlyFinish.indexOf(finish); node >= 0; node = drivenBy[node] ?? -1) {
    chain.push(node);
  }
  return chain.reverse();
}

function emptyTimes(size: number): Times {
  const numbers = () => new Float64Array(size);
  return {
    earlyStart: numbers(),
    earlyFinish: numbers(),
    lateStart: numbers(),
    lateFinish: numbers(),
    slack: numbers(),
    freeSlack: numbers(),
    drivenBy: new Int32Array(size).fill(-1),
    finish: 0,
  };
}

import type { Graph } from "../schedule/graph";
import { AT_ONCE, type Stream, draw } from "./random";

/** What a node may take: one of `SIDES` equally likely durations. */
export interface Chance {
  node: number;
  stream: Stream;
  values: Float64Array;
}

export interface TrialPlan {
  graph: Graph;
  /** By node; those with a chance are overwritten. */
  fixed: Float64Array;
  chances: readonly Chance[];
  /** Sets of nodes of which it is kept when the last of them ends. */
  watched: readonly (readonly number[])[];
}

export interface Trials {
  /** When all has ended, ascending. */
  finish: Float64Array;
  /** The same for each watched set. */
  watched: Float64Array[];
  /** By node: in how many trials it was critical. */
  critical: Float64Array;
  /** By chance: how what it took and the finish go together (Pearson), -1 to 1; 0 where one of them never varies. */
  correlation: Float64Array;
}

/**
 * Runs a plan many times, each time with other durations drawn: a forward pass for when each node ends,
 * a backward one for which nodes decided it. Node by node over a block of trials, so that one pass costs
 * as much as its edges and no memory grows with the trials but that of what is kept.
 */
export function runTrials(plan: TrialPlan, trials: number): Trials {
  const { graph, watched, chances } = plan;
  const block = makeBlock(plan);
  const result: Trials = {
    finish: new Float64Array(trials),
    watched: watched.map(() => new Float64Array(trials)),
    critical: new Float64Array(graph.size),
    correlation: new Float64Array(chances.length),
  };
  const sums = makeSums(chances.length);
  for (let first = 0; first < trials; first += block.width) {
    const count = Math.min(block.width, trials - first);
    drawDurations(plan, block, count);
    passForward(graph, block, count);
    result.finish.set(block.finish.subarray(0, count), first);
    watched.forEach((nodes, index) => {
      result.watched[index]?.set(lastOf(nodes, block, count), first);
    });
    passBackward(graph, block, count, result.critical);
    addUp(chances, block, count, sums);
  }
  result.correlation.forEach((_, index, all) => (all[index] = correlationOf(sums, index, trials)));
  result.finish.sort();
  for (const ends of result.watched) ends.sort();
  return result;
}

/** One row of trials for each node. */
interface Block {
  width: number;
  duration: Float64Array;
  start: Float64Array;
  end: Float64Array;
  critical: Uint8Array;
  /** By node: in how many of them it is critical. */
  everCritical: Int32Array;
  /** When all has ended. */
  finish: Float64Array;
  drawn: Uint16Array;
}

/** As many trials at once as the nearer memory of a processor holds, and a whole number of draws. */
const CELLS = 1 << 16;

function makeBlock({ graph, fixed }: TrialPlan): Block {
  const width = AT_ONCE * Math.max(1, Math.min(80, Math.floor(CELLS / AT_ONCE / (graph.size + 1))));
  const rows = () => new Float64Array(graph.size * width);
  const duration = rows();
  fixed.forEach((length, node) => duration.fill(length, node * width, (node + 1) * width));
  return {
    width,
    duration,
    start: rows(),
    end: rows(),
    critical: new Uint8Array(graph.size * width),
    everCritical: new Int32Array(graph.size),
    finish: new Float64Array(width),
    drawn: new Uint16Array(width),
  };
}

function drawDurations(
  { chances }: TrialPlan,
  { width, duration, drawn }: Block,
  count: number,
): void {
  for (const { node, stream, values } of chances) {
    draw(stream, drawn, count);
    const row = node * width;
    for (let trial = 0; trial < count; trial++) {
      duration[row + trial] = values[drawn[trial] as number] as number;
    }
  }
}

/** What has something after it ends no later than that, so that the last to end waits for nothing. */
function passForward(graph: Graph, block: Block, count: number): void {
  const { width, duration, start, end, finish } = block;
  const { order, before, beforeAt, afterAt } = graph;
  finish.fill(0);
  for (const node of order) {
    const row = node * width;
    const [first, last] = [beforeAt[node] as number, beforeAt[node + 1] as number];
    if (first < last) {
      const earlier = (before[first] as number) * width;
      for (let trial = 0; trial < count; trial++)
        start[row + trial] = end[earlier + trial] as number;
    }
    for (let at = first + 1; at < last; at++) {
      const earlier = (before[at] as number) * width;
      for (let trial = 0; trial < count; trial++) {
        start[row + trial] = Math.max(start[row + trial] as number, end[earlier + trial] as number);
      }
    }
    for (let trial = 0; trial < count; trial++) {
      end[row + trial] = (start[row + trial] as number) + (duration[row + trial] as number);
    }
    if (afterAt[node] !== afterAt[node + 1]) continue;
    for (let trial = 0; trial < count; trial++) {
      finish[trial] = Math.max(finish[trial] as number, end[row + trial] as number);
    }
  }
}

/** Critical is what ends last, and what ends exactly when something critical that waits for it begins. */
function passBackward(graph: Graph, block: Block, count: number, times: Float64Array): void {
  const { size, order, after, afterAt } = graph;
  const { width, start, end, critical, finish, everCritical } = block;
  for (let place = size - 1; place >= 0; place--) {
    const node = order[place] as number;
    const row = node * width;
    const [first, last] = [afterAt[node] as number, afterAt[node + 1] as number];
    if (first === last) {
      for (let trial = 0; trial < count; trial++) {
        critical[row + trial] = end[row + trial] === finish[trial] ? 1 : 0;
      }
    } else critical.fill(0, row, row + count);
    for (let at = first; at < last; at++) {
      const next = after[at] as number;
      if (everCritical[next] === 0) continue;
      const later = next * width;
      for (let trial = 0; trial < count; trial++) {
        if (start[later + trial] === end[row + trial]) {
          critical[row + trial] =
            (critical[row + trial] as number) | (critical[later + trial] as number);
        }
      }
    }
    let sum = 0;
    for (let trial = 0; trial < count; trial++) sum += critical[row + trial] as number;
    everCritical[node] = sum;
    times[node] = (times[node] as number) + sum;
  }
}

function lastOf(nodes: readonly number[], { width, end }: Block, count: number): Float64Array {
  const last = new Float64Array(count);
  for (const node of nodes) {
    for (let trial = 0; trial < count; trial++) {
      last[trial] = Math.max(last[trial] as number, end[node * width + trial] as number);
    }
  }
  return last;
}

/** Around the first trial, since figures far from nothing lose their ends when squared. */
interface Sums {
  isBegun: boolean;
  origin: Float64Array;
  x: Float64Array;
  xx: Float64Array;
  xy: Float64Array;
  yOrigin: number;
  y: number;
  yy: number;
}

function makeSums(size: number): Sums {
  const numbers = () => new Float64Array(size);
  const nothing = { isBegun: false, yOrigin: 0, y: 0, yy: 0 };
  return { ...nothing, origin: numbers(), x: numbers(), xx: numbers(), xy: numbers() };
}

function addUp(chances: readonly Chance[], block: Block, count: number, sums: Sums): void {
  const { width, duration, finish } = block;
  if (!sums.isBegun) {
    sums.isBegun = true;
    sums.yOrigin = finish[0] as number;
    chances.forEach(({ node }, index) => (sums.origin[index] = duration[node * width] as number));
  }
  const { yOrigin } = sums;
  for (let trial = 0; trial < count; trial++) {
    const y = (finish[trial] as number) - yOrigin;
    sums.y += y;
    sums.yy += y * y;
  }
  for (let index = 0; index < chances.length; index++) {
    const row = (chances[index]?.node ?? 0) * width;
    const origin = sums.origin[index] as number;
    let sum = 0;
    let squares = 0;
    let products = 0;
    for (let trial = 0; trial < count; trial++) {
      const x = (duration[row + trial] as number) - origin;
      sum += x;
      squares += x * x;
      products += x * ((finish[trial] as number) - yOrigin);
    }
    sums.x[index] = (sums.x[index] as number) + sum;
    sums.xx[index] = (sums.xx[index] as number) + squares;
    sums.xy[index] = (sums.xy[index] as number) + products;
  }
}

function correlationOf({ x, xx, xy, y, yy }: Sums, index: number, trials: number): number {
  const sum = x[index] as number;
  const ownSpread = (xx[index] as number) - (sum * sum) / trials;
  const spread = yy - (y * y) / trials;
  const together = (xy[index] as number) - (sum * y) / trials;
  const both = Math.sqrt(ownSpread * spread);
  return both > 0 ? together / both : 0;
}

import { dayOf, later } from "../instant";
import type { Project } from "../project";
import { type Network, nodeOf } from "./activity";
import { buildNetwork } from "./build-network";
import { makeCalendar } from "./calendar";
import { type Times, findTimes } from "./critical-path";
import { type ScheduleGap, leavesOut } from "./gap";
import { type Edge, type Graph, buildGraph } from "./graph";
import { type Load, levelWork } from "./level";
import { type PlanOptions, listWork } from "./work";

/** A plan laid out in time; times in hundredths of a working hour. */
export interface Layout {
  network: Network;
  /** With what waits for people among what waits. */
  graph: Graph;
  durations: Float64Array;
  stretch: Float64Array;
  times: Times;
  waitsForPersonOf: Int32Array;
  gaps: ScheduleGap[];
  /** Nothing is left to do. */
  isDone: boolean;
  /** Whether the dates may only be later: something that takes time is not in them. */
  atLeast: boolean;
}

/** Nothing that is left can be done before today, nor before the project starts. */
export function layOut(project: Project, now: string, options: PlanOptions = {}): Layout {
  const today = dayOf(now);
  const calendar = makeCalendar(project, project.startOn ? later(today, project.startOn) : today);
  const work = listWork(project, now, options);
  const network = buildNetwork(project, calendar, work, options.changes ?? [], now);
  const { activities, edges } = network;

  const graph = buildGraph(activities.length, edges);
  const load = loadOf(network);
  const alone = findTimes(graph, load.durations);
  const levelled = levelWork(graph, { ...load, lateStart: alone.lateStart }, project.people);
  const together = levelled.edges.length > 0;
  const levelledGraph = together
    ? buildGraph(graph.size, [...kept(graph, edges), ...levelled.edges])
    : graph;
  const { durations, stretch, waitsForPersonOf } = levelled;
  const times = findTimes(levelledGraph, durations);

  const gaps = [...network.gaps, ...cyclesOf(network, graph)];
  return {
    network,
    graph: levelledGraph,
    durations,
    stretch,
    times,
    waitsForPersonOf,
    gaps,
    isDone: activities.every(({ kind }) => kind === "start" || kind === "end"),
    atLeast: gaps.some(leavesOut),
  };
}

export const HUNDRED = 100;

function loadOf({ activities }: Network): Omit<Load, "lateStart"> {
  const left = (one: Network["activities"][number]) =>
    Math.round(Math.max(0, one.expectedHours - one.spentHours) * HUNDRED);
  return {
    durations: Float64Array.from(activities, left),
    isWork: Uint8Array.from(activities, (one) => Number(one.isWork)),
    isPaced: Uint8Array.from(activities, (one) => Number(one.isPaced)),
  };
}

/** Without the edges that led in a circle. */
function kept({ size, after, afterAt, cycles }: Graph, all: Edge[]): Edge[] {
  if (cycles.length === 0) return all;
  const edges: Edge[] = [];
  for (let from = 0; from < size; from++) {
    for (const to of after.subarray(afterAt[from], afterAt[from + 1])) edges.push({ from, to });
  }
  return edges;
}

/**
 * Of circles through the same dependencies one: a phase leads from its start to its end through each of its
 * tasks. Two nodes of one phase that follow each other are named once.
 */
function cyclesOf({ activities, edges }: Network, { cycles }: Graph): ScheduleGap[] {
  if (cycles.length === 0) return [];
  const loose = new Set(
    edges.flatMap(({ from, to, loose: isLoose }) => (isLoose ? `${from} ${to}` : [])),
  );
  const told = new Set<string>();
  return cycles.flatMap((cycle): ScheduleGap[] => {
    const steps = cycle.map((place, at) => `${place} ${cycle[(at + 1) % cycle.length] ?? place}`);
    const dependencies = steps.filter((step) => loose.has(step));
    if (dependencies.every((step) => told.has(step))) return [];
    for (const step of dependencies) told.add(step);
    const nodes = cycle.flatMap((place) => activities[place] ?? []).map(nodeOf);
    const path = nodes.filter(
      ({ kind, key }, index) => kind !== nodes[index - 1]?.kind || key !== nodes[index - 1]?.key,
    );
    return [{ kind: "cycle", path }];
  });
}

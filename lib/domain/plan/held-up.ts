import type { Blocker, Criterion, Project } from "../project";
import { nodeId } from "../truth/dependents";
import { blockerStanding, isInTheWay } from "./blockers";
import { type OpenNode, countsIn, openGraphAt } from "./open-graph";
import { type Freed, type FreedList, setFree } from "./set-free";
import { type WaitGraph, buildWaitGraph } from "./wait-graph";

/** What a blocker can stand directly before. */
export interface HeldNode {
  kind: "task" | "phase" | "blocker";
  key: string;
}

export interface HeldUp {
  blocker: Blocker;
  /** Whether they have to wait: what is claimed resolved or waived lets them go on (R8, R10). */
  stops: boolean;
  /** What waits for the blocker itself; while it stops nothing, what would. */
  directly: HeldNode[];
  /** What waits through these and through gates, each once and without them. */
  through: Freed;
  /** Keys of the criteria that count blockers of its severity, and cannot be met with so many. */
  criteria: string[];
  /** R12: a P0 blocker that is not resolved keeps the verdict from being GO. */
  verdict: boolean;
  /** How many things are named above. */
  total: number;
}

/** What each blocker holds up, in shown order. One pass over the plan serves all of them. */
export function listHeldUp(project: Project, now: string): HeldUp[] {
  const graph = openGraphAt(project, now);
  const counts = countsIn(project, graph);
  const stopping = project.blockers.filter((row) => isInTheWay(project, row, now));
  const starts = stopping.flatMap(({ key }) => graph.indexOf({ kind: "blocker", key }) ?? []);
  const freed = setFree(graph, starts, counts);
  const waits = buildWaitGraph(project);
  const left = project.blockers.filter((row) => blockerStanding(project, row, now) !== "resolved");

  return project.blockers.map((blocker): HeldUp => {
    const at = stopping.indexOf(blocker);
    const start = starts[at];
    const stops = start !== undefined;
    const nodes = stops
      ? (graph.next[start] ?? []).filter(counts).map((index) => graph.nodes[index])
      : waitingFor(waits, blocker);
    const directly = heldNodes(nodes, blocker);
    const through = stops ? without(freed[at] ?? NONE, directly) : NONE;
    const isLeft = left.includes(blocker);
    const criteria = isLeft ? countedBy(project, blocker, left) : [];
    const verdict = isLeft && blocker.severity === "P0";
    const total = directly.length + through.total + criteria.length + Number(verdict);
    return { blocker, stops, directly, through, criteria, verdict, total };
  });
}

function waitingFor({ nodes, next, indexOf }: WaitGraph, { key }: Blocker) {
  const after = next[indexOf.get(nodeId({ kind: "blocker", key })) ?? -1] ?? [];
  return after.map((index) => nodes[index]);
}

/** Nothing waits for itself; that such an edge exists is a finding of the audit. */
function heldNodes(nodes: readonly (OpenNode | undefined)[], { key: own }: Blocker): HeldNode[] {
  return nodes.flatMap((node): HeldNode[] => {
    if (node?.kind === "blocker" && node.key === own) return [];
    if (node?.kind !== "task" && node?.kind !== "phase" && node?.kind !== "blocker") return [];
    return [{ kind: node.kind, key: node.key }];
  });
}

function without(freed: Freed, directly: readonly HeldNode[]): Freed {
  const rest = ({ count, keys }: FreedList, kind: HeldNode["kind"]): FreedList => {
    const own = directly.filter((node) => node.kind === kind).map(({ key }) => key);
    return { count: count - own.length, keys: keys.filter((key) => !own.includes(key)) };
  };
  const tasks = rest(freed.tasks, "task");
  const phases = rest(freed.phases, "phase");
  const blockers = rest(freed.blockers, "blocker");
  const { criteria } = freed;
  const total = tasks.count + phases.count + blockers.count + criteria.count;
  return { tasks, phases, blockers, criteria, total };
}

/** What can be deferred decides nothing. */
function countedBy(project: Project, blocker: Blocker, left: readonly Blocker[]): string[] {
  const many = left.filter(({ severity }) => severity === blocker.severity).length;
  const asksForFewer = ({ kind, rule }: Criterion) =>
    kind !== "can-defer" &&
    rule.kind === "blockers" &&
    rule.severity === blocker.severity &&
    many > rule.max;
  return project.criteria.filter(asksForFewer).map(({ key }) => key);
}

const NOTHING: FreedList = { count: 0, keys: [] };
const NONE: Freed = {
  tasks: NOTHING,
  phases: NOTHING,
  blockers: NOTHING,
  criteria: NOTHING,
  total: 0,
};

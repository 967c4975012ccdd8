import { evaluateGates, letsThrough } from "../gates/evaluate-gate";
import type { CriterionRule, Project } from "../project";
import { indexProject } from "../project-index";
import { remembered } from "../remembered";
import { nodeId } from "../truth/dependents";
import { deriveState } from "../truth/derive-state";
import type { CascadeNode } from "../truth/reasons";
import { isInTheWay } from "./blockers";
import { buildWaitGraph } from "./wait-graph";

/** What waits in the plan, and the criteria that cannot be met before it. */
export type OpenNode = CascadeNode | { kind: "criterion"; key: string };

export interface OpenGraph {
  nodes: OpenNode[];
  /** By node: what is open and waits for it. Nothing waits for what is done. */
  next: number[][];
  /** Whether a node is still in the way; what the project does not hold is. */
  isOpen: (node: CascadeNode) => boolean;
  indexOf: (node: CascadeNode) => number | undefined;
}

/**
 * The plan with what is done taken out; a phase is open until its gate lets through. Blockers and unlocks
 * of one moment ask for the same.
 */
export const openGraphAt = remembered(buildOpenGraph);

function buildOpenGraph(project: Project, now: string): OpenGraph {
  const { gates } = evaluateGates(project, now);
  const waits = buildWaitGraph(project);
  const passed = new Set(gates.filter((one) => letsThrough(one.result)).map((one) => one.phaseKey));
  const blockers = new Map(project.blockers.map((row) => [row.key, row]));
  const open = waits.nodes.map(({ kind, key }) => {
    if (kind === "phase" || kind === "gate") return !passed.has(key);
    if (kind === "task") return isTaskOpen(project, key, now);
    const blocker = blockers.get(key);
    return blocker !== undefined && isInTheWay(project, blocker, now);
  });

  const isIn = (index: number) => open[index] === true;
  // Tasks of a phase whose gate has passed may be open, and wait for what the phase waits for.
  const leadsOn = (index: number) => isIn(index) || waits.nodes[index]?.kind === "phase";
  const next = waits.next.map((after, index) => (leadsOn(index) ? after.filter(leadsOn) : []));
  const graph: OpenGraph = {
    nodes: [...waits.nodes],
    next,
    isOpen: (node) => isIn(waits.indexOf.get(nodeId(node)) ?? -1),
    indexOf: (node) => waits.indexOf.get(nodeId(node)),
  };
  addCriteria(graph, project);
  return graph;
}

/** What is deferred is not waited for: neither the phase nor its tasks. A phase that has passed is free. */
export function countsIn(project: Project, graph: OpenGraph): (node: number) => boolean {
  const { tasks, phases } = indexProject(project);
  const isDeferred = (key: string | null) => key !== null && phases.get(key)?.deferred === true;
  const counts = graph.nodes.map((node) => {
    if (node.kind === "phase") return graph.isOpen(node) && !isDeferred(node.key);
    return node.kind !== "task" || !isDeferred(tasks.get(node.key)?.phaseKey ?? null);
  });
  return (node) => counts[node] === true;
}

/** R8: done enough for what waits is what is claimed or better, also where its proof has lapsed. */
function isTaskOpen(project: Project, key: string, now: string): boolean {
  const { state, claim } = deriveState(project, { kind: "task", key }, now);
  if (state === "stale" || state === "suspect") return claim === null;
  return !["claimed", "verified", "waived", "not applicable"].includes(state);
}

/** Criteria that ask for a task or a gate that is still open; what can be deferred decides nothing. */
function addCriteria(graph: OpenGraph, { criteria }: Project): void {
  for (const { key, kind, rule } of criteria) {
    const asked = askedFor(rule);
    if (kind === "can-defer" || asked === null || !graph.isOpen(asked)) continue;
    const from = graph.indexOf(asked);
    if (from === undefined) continue;
    graph.next[from]?.push(graph.nodes.push({ kind: "criterion", key }) - 1);
    graph.next.push([]);
  }
}

function askedFor(rule: CriterionRule): CascadeNode | null {
  if (rule.kind === "task") return { kind: "task", key: rule.taskKey };
  return rule.kind === "gate" ? { kind: "gate", key: rule.phaseKey } : null;
}

import { isInTheWay } from "../plan/blockers";
import type { Blocker, DependencyEnd } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { type Network, barrier } from "./activity";
import { lengthOf } from "./task-activities";

/**
 * What waits for a blocker waits as long as its resolution is estimated to take: as the work that resolves
 * it, where that is in the plan and estimated, else as the blocker itself. It keeps nobody of the plan
 * busy. A blocker that nothing waits for is named, and takes no time.
 */
export function addBlockers(network: Network, now: string): void {
  const { project, gaps } = network;
  const inTheWay = project.blockers.filter((row) => isInTheWay(project, row, now));
  const keys = new Set(inTheWay.map(({ key }) => key));
  for (const blocker of inTheWay) {
    const ref = { kind: "blocker", key: blocker.key } as const;
    const { dependenciesAfter } = indexProject(project);
    const waiting = listed(dependenciesAfter, subjectId(ref)).map((row) => row.dependent);
    if (waiting.some((end) => isInPlan(network, end, keys))) addBlocker(network, blocker);
    else gaps.push({ kind: "holds nothing up", ref });
  }
}

function isInPlan({ find }: Network, { kind, key }: DependencyEnd, blockers: Set<string>): boolean {
  if (kind === "blocker") return blockers.has(key);
  return find(kind === "task" ? "task" : "start", key) !== undefined;
}

function addBlocker(network: Network, blocker: Blocker): void {
  const { project, edges, gaps, add } = network;
  const { key, estimate } = blocker;
  const resolving = resolvingWork(network, blocker);
  const isKnown = resolving.some((one) => one.isEstimated);
  const length = isKnown ? {} : lengthOf(estimate, project);
  const place = add({ ...barrier("blocker", key), ...length });
  edges.push(...resolving.map(({ place: from }) => ({ from, to: place, loose: true })));
  if (!isKnown && estimate === null)
    gaps.push({ kind: "unestimated", ref: { kind: "blocker", key } });
}

function resolvingWork(
  { activities, work, find }: Network,
  { resolvingTaskKey, resolvingPhaseKey }: Blocker,
): { place: number; isEstimated: boolean }[] {
  const task = resolvingTaskKey === null ? undefined : find("task", resolvingTaskKey);
  const phase = resolvingPhaseKey === null ? undefined : find("end", resolvingPhaseKey);
  const byTask = { place: task, isEstimated: task !== undefined && !!activities[task]?.points };
  const open = work.openOf(resolvingPhaseKey ?? "");
  const isEstimated =
    work.byOwnEstimate.has(resolvingPhaseKey ?? "") ||
    (open.length > 0 && open.every((one) => one.estimate !== null));
  return [byTask, { place: phase, isEstimated }].flatMap(({ place, isEstimated: isKnown }) =>
    place === undefined ? [] : [{ place, isEstimated: isKnown }],
  );
}

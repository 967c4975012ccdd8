import type { DependencyEnd } from "../project";
import { indexProject } from "../project-index";
import type { Network } from "./activity";

/** Dependencies as edges. What is done lets go on; what is named and not there, or put off, is a gap. */
export function addDependencies(network: Network): void {
  const { project, edges, gaps } = network;
  for (const { id: dependencyId, blocking, dependent } of project.dependencies) {
    const before = placeOf(network, blocking, "end");
    const after = placeOf(network, dependent, "start");
    if (after === "missing" || (before === "missing" && typeof after === "number")) {
      gaps.push({ kind: "missing", dependencyId, blocking, dependent });
    }
    if (typeof after !== "number") continue;
    if (before === "put off") gaps.push({ kind: "put off", dependencyId, blocking, dependent });
    // The order of phases is joined with their places in the list.
    const arePhases = blocking.kind === "phase" && dependent.kind === "phase";
    if (typeof before !== "number" || arePhases) continue;
    edges.push({ from: before, to: after, loose: true });
  }
}

/** "settled": done or out of the way, so that nothing waits for it and it waits for nothing. */
type Place = number | "missing" | "put off" | "settled";

function placeOf(network: Network, end: DependencyEnd, side: "start" | "end"): Place {
  const { work, find, project } = network;
  const { kind, key } = end;
  const place = find(kind === "phase" ? side : kind, key);
  if (place !== undefined) return place;
  const { tasks, phases, blockers } = indexProject(project);
  const row = { task: tasks, phase: phases, blocker: blockers }[kind].get(key);
  if (!row) return "missing";
  return "phaseKey" in row && work.isPutOff(row.phaseKey) ? "put off" : "settled";
}

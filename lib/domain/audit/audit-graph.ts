import { buildWaitGraph } from "../plan/wait-graph";
import type { DependencyEnd, Project } from "../project";
import { indexProject } from "../project-index";
import { compareFigure } from "./compare-figure";
import { computeCount } from "./compute-count";
import { describeDifference } from "./describe-difference";
import { auditKeys } from "./audit-keys";
import { auditReferences } from "./audit-references";
import { type GraphFinding, NO_FIGURES } from "./finding";
import { findCycles } from "./find-cycles";

/**
 * R20: what waits for itself, what is named and not there, keys that several rows go by, counts that
 * differ from their lists, and dependencies that only one of their ends tells of. Time grows with the
 * size of the project.
 */
export function auditGraph(project: Project): GraphFinding[] {
  return [
    ...auditCycles(project),
    ...auditReferences(project),
    ...auditKeys(project),
    ...auditCounts(project),
    ...auditSides(project),
  ];
}

function auditCycles(project: Project): GraphFinding[] {
  return findCycles(buildWaitGraph(project)).flatMap((path): GraphFinding[] => {
    const [first] = path;
    if (!first) return [];
    const { kind, key } = first;
    return [{ kind: "cycle", ref: { kind, key }, path, ...NO_FIGURES }];
  });
}

function auditCounts(project: Project): GraphFinding[] {
  return project.statedFigures.flatMap((figure): GraphFinding[] => {
    const counted = computeCount(project, figure);
    const comparison = counted && compareFigure(figure, counted);
    if (comparison?.outcome !== "differs") return [];
    return [{ kind: "count differs from list", ...describeDifference(comparison) }];
  });
}

/** Where an end is missing, nobody could have told of it from there. */
function auditSides(project: Project): GraphFinding[] {
  return project.dependencies.flatMap((row): GraphFinding[] => {
    const { id, blocking, dependent, statedBy } = row;
    if (statedBy === "both" || ![blocking, dependent].every(existsIn(project))) return [];
    const ref = { kind: "dependency", key: id } as const;
    return [{ kind: "one-sided dependency", ref, blocking, dependent, statedBy, ...NO_FIGURES }];
  });
}

function existsIn(project: Project): (end: DependencyEnd) => boolean {
  const { tasks, phases, blockers } = indexProject(project);
  const rows = { task: tasks, phase: phases, blocker: blockers };
  return ({ kind, key }) => rows[kind].has(key);
}

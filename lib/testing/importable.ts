import type { Project, Subject } from "@/lib/domain/project";
import { indexProject, subjectId } from "@/lib/domain/project-index";
import { documentFromProject } from "@/lib/features/documents/convert";
import { type ProjectDocument, projectDocument } from "@/lib/features/documents/schema";

/** An arbitrary aggregate as a document that can be imported: without what the database would refuse. */
export function importable(project: Project, slug: string): ProjectDocument {
  const { phases, tasks, components, checks, ...index } = indexProject(project);
  const lists = { ...index, tasks };
  const has = ({ kind, key }: Subject) =>
    ({ task: tasks, item: lists.items, blocker: lists.blockers, criterion: lists.criteria })[
      kind
    ].has(key);
  const isThere = (row: { subject: Subject }) => has(row.subject);
  const known = (rows: ReadonlyMap<string, unknown>, key: string | null) =>
    key !== null && rows.has(key) ? key : null;
  const placed = <Row extends { phaseKey: string | null; componentKey: string | null }>(
    row: Row,
  ) => ({
    ...row,
    phaseKey: known(phases, row.phaseKey),
    componentKey: known(components, row.componentKey),
  });
  const proves = (checkKey: string | null, subject: Subject) => {
    const check = checkKey === null ? undefined : checks.get(checkKey);
    return check !== undefined && subjectId(check.subject) === subjectId(subject);
  };
  const exists = { task: tasks, phase: phases, blocker: lists.blockers };
  const end = <End extends Project["dependencies"][number]["blocking"]>(row: End) => ({
    ...row,
    missing: !exists[row.kind].has(row.key),
  });

  return projectDocument.parse({
    ...documentFromProject({
      ...project,
      slug,
      tasks: project.tasks.map(placed),
      items: project.items.map(placed).map((row) => ({
        ...row,
        list: row.phaseKey === null ? "readiness" : row.list,
      })),
      blockers: project.blockers.map((row) => ({
        ...row,
        resolvingTaskKey: known(tasks, row.resolvingTaskKey),
        resolvingPhaseKey: known(phases, row.resolvingPhaseKey),
      })),
      checks: project.checks.filter(isThere).map((row) => ({ ...row, key: dashed(row.key) })),
      claims: project.claims.filter(isThere),
      evidence: project.evidence.filter(isThere).map((row) => ({
        ...row,
        checkKey: proves(row.checkKey, row.subject) ? dashed(row.checkKey ?? "") : null,
      })),
      waivers: project.waivers
        .filter(isThere)
        .map((row) => ({
          ...row,
          approvedBy: row.approvedBy?.name === row.requestedBy.name ? null : row.approvedBy,
        }))
        .map((row) => ({ ...row, approvedAt: row.approvedBy && row.requestedAt })),
      notApplicable: project.notApplicable
        .filter(isThere)
        .filter(({ subject: { kind }, reason }) => kind !== "blocker" && reason !== "")
        .filter(
          (row, at, rows) =>
            rows.findIndex((one) => subjectId(one.subject) === subjectId(row.subject)) === at,
        ),
      dependencies: project.dependencies.map((row) => ({
        ...row,
        blocking: end(row.blocking),
        dependent: end(row.dependent),
      })),
    }),
  });
}

/** The builder names a check that it adds by what it checks. */
function dashed(key: string): string {
  return key.replaceAll(" ", "-");
}

import type { DependencyEnd, Project, Subject } from "../project";

interface RowRef {
  kind: string;
  key: string;
}

/** The aggregate as it is once these rows are archived, with all that is recorded of them and waits for them. */
export function withoutRows(project: Project, rows: readonly RowRef[]): Project {
  const gone = new Set(rows.map(({ kind, key }) => `${kind} ${key}`));
  const isGone = (kind: string, key: string | null) => key !== null && gone.has(`${kind} ${key}`);
  const isLeft =
    (kind: string) =>
    ({ key }: { key: string }) =>
      !isGone(kind, key);
  const isOfLeft = ({ subject }: { subject: Subject }) => !isGone(subject.kind, subject.key);
  const ends = ({ kind, key, missing }: DependencyEnd) => missing || !isGone(kind, key);
  const ifLeft = (kind: string, key: string | null) => (isGone(kind, key) ? null : key);
  const placed = <Row extends { componentKey: string | null }>(row: Row): Row => ({
    ...row,
    componentKey: ifLeft("component", row.componentKey),
  });
  return {
    ...project,
    phases: project.phases.filter(isLeft("phase")),
    components: project.components.filter(isLeft("component")),
    tasks: project.tasks.filter(isLeft("task")).map(placed),
    items: project.items.filter(isLeft("item")).map(placed),
    criteria: project.criteria.filter(isLeft("criterion")),
    risks: project.risks.filter(isLeft("risk")),
    metrics: project.metrics.filter(isLeft("metric")),
    samples: project.samples.filter(({ metricKey }) => !isGone("metric", metricKey)),
    blockers: project.blockers.filter(isLeft("blocker")).map((row) => ({
      ...row,
      resolvingTaskKey: ifLeft("task", row.resolvingTaskKey),
      resolvingPhaseKey: ifLeft("phase", row.resolvingPhaseKey),
    })),
    dependencies: project.dependencies.filter(
      ({ blocking, dependent }) => ends(blocking) && ends(dependent),
    ),
    checks: project.checks.filter(isOfLeft),
    claims: project.claims.filter(isOfLeft),
    evidence: project.evidence.filter(isOfLeft),
    waivers: project.waivers.filter(isOfLeft),
    notApplicable: project.notApplicable.filter(isOfLeft),
  };
}

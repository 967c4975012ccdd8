import { groupBy } from "./group-by";
import { inTimeOrder } from "./instant";
import type {
  Blocker,
  Check,
  ChecklistItem,
  Claim,
  Component,
  Criterion,
  Dependency,
  DependencyEnd,
  Evidence,
  Metric,
  NotApplicable,
  Phase,
  Project,
  Sample,
  Subject,
  Task,
  Waiver,
} from "./project";

type ByKey<T> = ReadonlyMap<string, T>;
type Lists<T> = ReadonlyMap<string, readonly T[]>;

/** One project, found by key. Lists keep their shown order; what has a moment stands oldest first. */
export interface ProjectIndex {
  phases: ByKey<Phase>;
  tasks: ByKey<Task>;
  items: ByKey<ChecklistItem>;
  components: ByKey<Component>;
  checks: ByKey<Check>;
  blockers: ByKey<Blocker>;
  criteria: ByKey<Criterion>;
  metrics: ByKey<Metric>;
  /** By `subjectId`. */
  checksOf: Lists<Check>;
  claimsOf: Lists<Claim>;
  evidenceOf: Lists<Evidence>;
  waiversOf: Lists<Waiver>;
  notApplicableOf: Lists<NotApplicable>;
  /** By phase key; tasks and items of no phase under "". */
  tasksOfPhase: Lists<Task>;
  itemsOfPhase: Lists<ChecklistItem>;
  itemsOfList: Lists<ChecklistItem>;
  tasksOfComponent: Lists<Task>;
  itemsOfComponent: Lists<ChecklistItem>;
  samplesOf: Lists<Sample>;
  /** By `subjectId` of the end: what stands before it, and what it stands before. */
  dependenciesBefore: Lists<Dependency>;
  dependenciesAfter: Lists<Dependency>;
}

const indexes = new WeakMap<Project, ProjectIndex>();

/** Built once per aggregate. An aggregate is never changed in place: a change makes a new one. */
export function indexProject(project: Project): ProjectIndex {
  const known = indexes.get(project);
  if (known) return known;
  const index = buildIndex(project);
  indexes.set(project, index);
  return index;
}

/** One name for a subject or the end of a dependency, e.g. `task 1.2`. */
export function subjectId(subject: Subject | DependencyEnd): string {
  return `${subject.kind} ${subject.key}`;
}

/** The rows under a key; none where nothing is listed. */
export function listed<T>(lists: Lists<T>, key: string): readonly T[] {
  return lists.get(key) ?? [];
}

/** Everything recorded about one subject, oldest first. */
export interface SubjectRecords {
  checks: readonly Check[];
  /** Claims that were not withdrawn. */
  standing: readonly Claim[];
  evidence: readonly Evidence[];
  waivers: readonly Waiver[];
  notApplicable: readonly NotApplicable[];
}

export function recordsOf(project: Project, subject: Subject): SubjectRecords {
  const index = indexProject(project);
  const id = subjectId(subject);
  return {
    checks: listed(index.checksOf, id),
    standing: listed(index.claimsOf, id).filter((claim) => claim.withdrawal === null),
    evidence: listed(index.evidenceOf, id),
    waivers: listed(index.waiversOf, id),
    notApplicable: listed(index.notApplicableOf, id),
  };
}

function buildIndex(project: Project): ProjectIndex {
  const ofSubject = (row: { subject: Subject }) => subjectId(row.subject);
  const ofPhase = (row: { phaseKey: string | null }) => row.phaseKey ?? "";
  const ofComponent = (row: { componentKey: string | null }) => row.componentKey ?? "";
  const at = (row: { at: string }) => row.at;
  // The longest lists of a plan, and a plan that is laid out asks for neither.
  const before = once(() => groupBy(project.dependencies, (row) => subjectId(row.dependent)));
  const after = once(() => groupBy(project.dependencies, (row) => subjectId(row.blocking)));
  return {
    phases: byKey(project.phases),
    tasks: byKey(project.tasks),
    items: byKey(project.items),
    components: byKey(project.components),
    checks: byKey(project.checks),
    blockers: byKey(project.blockers),
    criteria: byKey(project.criteria),
    metrics: byKey(project.metrics),
    checksOf: groupBy(project.checks, ofSubject),
    claimsOf: groupBy(inTimeOrder(project.claims, at), ofSubject),
    evidenceOf: groupBy(inTimeOrder(project.evidence, at), ofSubject),
    waiversOf: groupBy(
      inTimeOrder(project.waivers, (row) => row.requestedAt),
      ofSubject,
    ),
    notApplicableOf: groupBy(inTimeOrder(project.notApplicable, at), ofSubject),
    tasksOfPhase: groupBy(project.tasks, ofPhase),
    itemsOfPhase: groupBy(project.items, ofPhase),
    itemsOfList: groupBy(project.items, (row) => row.list),
    tasksOfComponent: groupBy(project.tasks, ofComponent),
    itemsOfComponent: groupBy(project.items, ofComponent),
    samplesOf: groupBy(
      inTimeOrder(project.samples, (row) => row.takenOn),
      (row) => row.metricKey,
    ),
    get dependenciesBefore() {
      return before();
    },
    get dependenciesAfter() {
      return after();
    },
  };
}

function byKey<T extends { key: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.key, row]));
}

function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

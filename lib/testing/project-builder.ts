import type { Person, Project, Subject } from "@/lib/domain/project";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import type { ProjectDocument } from "@/lib/features/documents/schema";

/** A moment to test at; the default rows of `buildProject` happened on the days before it. */
export const NOW = "2026-03-16T12:00:00.000Z";

type ListName = {
  [K in keyof Project]: Project[K] extends unknown[] ? K : never;
}[keyof Project];
type Row<K extends ListName> = Project[K][number];

/** Any part of a project; rows name only what the test is about. */
export type ProjectParts = {
  [K in keyof Project]?: K extends ListName ? Partial<Row<K>>[] : Project[K];
};

/** A whole aggregate from what a test is about. Ids are `<list>-<n>`, keys the same unless given. */
export function buildProject(parts: ProjectParts = {}): Project {
  const project = { ...emptyProject(), ...parts };
  const rows = Object.fromEntries(
    LISTS.map((list) => [
      list,
      project[list].map((row, index) => {
        const id = `${list}-${index + 1}`;
        return { ...ROW[list](id), ...row };
      }),
    ]),
  );
  return { ...project, ...rows } as Project;
}

function emptyProject(): Project {
  const lists = Object.fromEntries(LISTS.map((list) => [list, []]));
  return { ...PROJECT, ...lists } as unknown as Project;
}

/** The project with more rows of one list, numbered on. */
export function withRows<K extends ListName>(
  project: Project,
  list: K,
  ...rows: Partial<Row<K>>[]
): Project {
  const before = project[list].length;
  const added = rows.map((row, index) => ({
    ...ROW[list](`${list}-${before + index + 1}`),
    ...row,
  }));
  return { ...project, [list]: [...project[list], ...added] };
}

export function person(name: string, userId: string | null = null): Person {
  return { name, userId };
}

export function subject(kind: SubjectKind, key: string): Subject {
  return { kind, key };
}

/** `days` before `NOW`, as an instant. */
export function daysAgo(days: number): string {
  return new Date(Date.parse(NOW) - days * 86_400_000).toISOString();
}

/** A document as the database would hold it: ids from keys, version 1, nobody has an account. */
export function projectFromDocument(document: ProjectDocument): Project {
  const named = (name: string): Person => ({ name, userId: null });
  const namedOrNull = (name: string | null) => (name === null ? null : named(name));
  const versioned = <T extends object>(list: string, rows: T[]) =>
    rows.map((row, index) => ({
      id: "key" in row ? `${list}-${String(row.key)}` : `${list}-${index + 1}`,
      version: 1,
      ...row,
    }));
  const { project } = document;
  return {
    id: `project-${project.slug}`,
    version: 1,
    archivedAt: null,
    ...project,
    sources: versioned("source", document.sources),
    pillars: versioned("pillar", document.pillars),
    components: versioned("component", document.components),
    phases: versioned("phase", document.phases),
    tasks: versioned("task", document.tasks),
    items: versioned("item", document.items),
    checks: versioned("check", document.checks),
    claims: versioned("claim", document.claims).map((row) => ({
      ...row,
      by: named(row.by),
      withdrawal: row.withdrawal && { ...row.withdrawal, by: named(row.withdrawal.by) },
    })),
    evidence: versioned("evidence", document.evidence).map((row) => ({
      ...row,
      by: named(row.by),
    })),
    waivers: versioned("waiver", document.waivers).map((row) => ({
      ...row,
      requestedBy: named(row.requestedBy),
      approvedBy: namedOrNull(row.approvedBy),
    })),
    notApplicable: versioned("not-applicable", document.notApplicable).map((row) => ({
      ...row,
      by: named(row.by),
    })),
    dependencies: versioned("dependency", document.dependencies),
    blockers: versioned("blocker", document.blockers),
    risks: versioned("risk", document.risks),
    tallies: versioned("tally", document.tallies),
    metrics: versioned("metric", document.metrics),
    samples: versioned("sample", document.samples).map((row) => ({ ...row, by: named(row.by) })),
    criteria: versioned("criterion", document.criteria),
    options: versioned("option", document.options),
    impacts: versioned("impact", document.impacts),
    moneyLines: versioned("money-line", document.moneyLines),
    milestones: versioned("milestone", document.milestones),
    statedFigures: versioned("stated-figure", document.statedFigures),
    decisions: versioned("decision", document.decisions).map((row) => ({
      ...row,
      decidedBy: namedOrNull(row.decidedBy),
    })),
    polls: versioned("poll", document.polls),
  };
}

const PROJECT: Omit<Project, ListName> = {
  id: "project-1",
  version: 1,
  slug: "example",
  name: "Example",
  summary: "A project to test with.",
  owner: null,
  sponsor: null,
  startOn: null,
  targetOn: null,
  currency: "USD",
  reviewCadenceDays: 7,
  hoursPerDay: 8,
  people: 1,
  freshnessDays: 14,
  readinessTargetPercent: null,
  qualityStandard: null,
  membersOnly: false,
  isExample: false,
  archivedAt: null,
};

const ANA = { name: "Ana", userId: null };
const BEN = { name: "Ben", userId: null };
const CI = { name: "CI", userId: null };
const ITEM: Subject = { kind: "item", key: "items-1" };
const AT = daysAgo(1);
const DAY = AT.slice(0, 10);
const row = (id: string) => ({ id, version: 1, key: id });

const ROW: { [K in ListName]: (id: string) => Row<K> } = {
  sources: (id) => ({ ...row(id), title: id, statedOn: null, author: null }),
  pillars: (id) => ({ ...row(id), name: id, meaning: id }),
  components: (id) => ({
    ...row(id),
    name: id,
    weight: 1,
    hardStop: false,
    capPercent: 10,
    statedPercent: null,
    note: null,
  }),
  phases: (id) => ({
    ...row(id),
    name: id,
    goal: null,
    deliverables: [],
    priority: null,
    estimate: null,
    cost: null,
    plannedStartOn: null,
    plannedEndOn: null,
    baselineStartOn: null,
    baselineEndOn: null,
    deferred: false,
  }),
  tasks: (id) => ({
    ...row(id),
    statedKey: null,
    title: id,
    group: null,
    phaseKey: null,
    componentKey: null,
    weight: 1,
    hardStop: false,
    priority: null,
    status: "to do",
    estimate: null,
    actualHours: null,
    owner: null,
    dueOn: null,
    problem: null,
    steps: [],
  }),
  items: (id) => ({
    ...row(id),
    list: "readiness",
    group: null,
    text: id,
    phaseKey: null,
    componentKey: null,
    weight: 1,
    hardStop: false,
    blocking: true,
    status: "to do",
    priority: null,
    owner: null,
    dueOn: null,
    steps: [],
    note: null,
  }),
  checks: (id) => ({
    ...row(id),
    subject: ITEM,
    kind: "command",
    label: null,
    command: null,
    expected: null,
    freshnessDays: null,
    seenRed: false,
  }),
  claims: (id) => ({
    id,
    subject: ITEM,
    statement: null,
    note: null,
    by: ANA,
    at: AT,
    source: null,
    withdrawal: null,
  }),
  evidence: (id) => ({
    id,
    subject: ITEM,
    checkKey: null,
    outcome: "passed",
    origin: "ci",
    run: null,
    exitCode: null,
    excerpt: null,
    commit: null,
    url: null,
    by: CI,
    at: AT,
    expiresAt: null,
    source: null,
  }),
  waivers: (id) => ({
    id,
    version: 1,
    subject: ITEM,
    reason: "Not needed before launch",
    requestedBy: ANA,
    requestedAt: AT,
    approvedBy: BEN,
    approvedAt: AT,
    expiresOn: "2026-03-31",
  }),
  notApplicable: (id) => ({ id, subject: ITEM, reason: "There is no such part", by: ANA, at: AT }),
  dependencies: (id) => ({
    id,
    version: 1,
    blocking: { kind: "task", key: "tasks-1", missing: false },
    dependent: { kind: "task", key: "tasks-2", missing: false },
    statedBy: "both",
    note: null,
  }),
  blockers: (id) => ({
    ...row(id),
    title: id,
    severity: "P0",
    claimedState: "not started",
    actualState: "not started",
    finding: null,
    risk: null,
    cause: null,
    impact: null,
    requiredActions: [],
    estimate: null,
    owner: null,
    resolvingTaskKey: null,
    resolvingPhaseKey: null,
    raisedOn: DAY,
    resolvedOn: null,
  }),
  risks: (id) => ({
    ...row(id),
    title: id,
    level: null,
    probability: null,
    impact: null,
    impactNote: null,
    loss: null,
    mitigation: null,
    owner: null,
    reviewOn: null,
  }),
  tallies: (id) => ({ id, version: 1, severity: "P0", count: 0, meaning: id, asOfOn: DAY }),
  metrics: (id) => ({
    ...row(id),
    name: id,
    category: null,
    unit: null,
    comparator: ">=",
    target: null,
    targetHigh: null,
    targetText: null,
    baseline: null,
    cadenceDays: null,
  }),
  samples: (id) => ({
    id,
    version: 1,
    metricKey: "metrics-1",
    basis: "measured",
    low: null,
    high: null,
    outOf: null,
    text: null,
    takenOn: DAY,
    by: ANA,
    proof: null,
  }),
  criteria: (id) => ({
    ...row(id),
    kind: "must-have",
    text: id,
    rule: { kind: "manual" },
    dueOn: null,
    owner: null,
    consequence: null,
    note: null,
  }),
  options: (id) => ({
    ...row(id),
    name: id,
    weeks: null,
    cost: null,
    incidentCost: null,
    risk: null,
    riskNote: null,
    probabilityPercent: null,
    deliverable: null,
    deferredScope: null,
    impact: null,
    statedLabel: null,
    recommendedBy: [],
  }),
  impacts: (id) => ({ ...row(id), stakeholder: id, scenario: id, optionKey: null, impact: id }),
  moneyLines: (id) => ({
    ...row(id),
    kind: "investment",
    name: id,
    per: "once",
    amount: { lowMinor: 0, likelyMinor: null, highMinor: 0 },
    actualMinor: null,
    probabilityPercent: null,
    phaseKey: null,
    optionKey: null,
    note: null,
  }),
  milestones: (id) => ({
    ...row(id),
    name: id,
    startsOn: null,
    endsOn: null,
    criteria: null,
    phaseKeys: [],
    baselineOn: null,
    actualOn: null,
  }),
  statedFigures: (id) => ({
    ...row(id),
    label: id,
    unit: "count",
    low: null,
    high: null,
    text: null,
    computes: null,
    subjectKey: null,
    source: { key: "sources-1", section: id },
    explanation: null,
  }),
  decisions: (id) => ({
    ...row(id),
    question: id,
    optionKeys: [],
    computedVerdict: null,
    recommendation: null,
    confidencePercent: null,
    dueOn: null,
    askedBy: null,
    outcome: null,
    reason: null,
    decidedBy: null,
    decidedAt: null,
    supersededByKey: null,
  }),
  polls: (id) => ({
    ...row(id),
    decisionKey: "decisions-1",
    openedBy: "Ana",
    openedAt: AT,
    closedAt: null,
    voices: [],
  }),
};

const LISTS = Object.keys(ROW) as ListName[];

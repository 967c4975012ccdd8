import type {
  Blocker,
  Check,
  ChecklistItem,
  Component,
  Criterion,
  Decision,
  Metric,
  Milestone,
  MoneyLine,
  Option,
  Phase,
  Project,
  Risk,
  Task,
} from "../project";

/** In which list of the aggregate the rows of a kind stand, as events name kinds. */
export const LISTS = {
  phase: "phases",
  task: "tasks",
  item: "items",
  component: "components",
  criterion: "criteria",
  blocker: "blockers",
  risk: "risks",
  metric: "metrics",
  milestone: "milestones",
  option: "options",
  "money line": "moneyLines",
  decision: "decisions",
  check: "checks",
} as const satisfies Record<string, keyof Project>;
export type ListedKind = keyof typeof LISTS;

export function isListed(kind: string): kind is ListedKind {
  return kind in LISTS;
}

type Blank<Row> = Omit<Row, "id" | "version" | "key">;

const placed = { phaseKey: null, componentKey: null, group: null, weight: 1, hardStop: false };
const worked = { status: "to do", priority: null, owner: null, dueOn: null, steps: [] } as const;
const planned = { estimate: null, plannedStartOn: null, plannedEndOn: null };

/** Rows of which nobody has said anything: what an event that adds one leaves out. */
export const BLANK = {
  phase: {
    ...{ ...planned, name: "", goal: null, deliverables: [], priority: null, cost: null },
    ...{ baselineStartOn: null, baselineEndOn: null, notBeforeOn: null, deferred: false },
  } satisfies Blank<Phase>,
  task: {
    ...{ ...placed, ...worked, ...planned, steps: [], statedKey: null, title: "" },
    ...{ actualHours: null, startedOn: null, finishedOn: null, problem: null },
  } satisfies Blank<Task>,
  item: {
    ...{ ...placed, ...worked, steps: [], list: "readiness", text: "", blocking: true, note: null },
  } satisfies Blank<ChecklistItem>,
  component: {
    ...{ name: "", weight: 1, hardStop: false, capPercent: 10, statedPercent: null, note: null },
  } satisfies Blank<Component>,
  criterion: {
    ...{ kind: "must-have", text: "", rule: { kind: "manual" } },
    ...{ dueOn: null, owner: null, consequence: null, note: null },
  } satisfies Blank<Criterion>,
  blocker: {
    ...{ title: "", severity: "P1", claimedState: "not started", actualState: "not started" },
    ...{ finding: null, risk: null, cause: null, impact: null, requiredActions: [], owner: null },
    ...{ estimate: null, resolvingTaskKey: null, resolvingPhaseKey: null },
    ...{ raisedOn: "", resolvedOn: null },
  } satisfies Blank<Blocker>,
  risk: {
    ...{ title: "", level: null, probability: null, probabilityPercent: null, impact: null },
    ...{ impactNote: null, loss: null, mitigation: null, owner: null, reviewOn: null },
  } satisfies Blank<Risk>,
  metric: {
    ...{ name: "", category: null, unit: null, comparator: ">=", target: null, targetHigh: null },
    ...{ targetText: null, baseline: null, cadenceDays: null },
  } satisfies Blank<Metric>,
  milestone: {
    ...{ name: "", startsOn: null, endsOn: null, criteria: null, phaseKeys: [] },
    ...{ baselineOn: null, actualOn: null },
  } satisfies Blank<Milestone>,
  option: {
    ...{ name: "", weeks: null, cost: null, incidentCost: null, risk: null, riskNote: null },
    ...{ probabilityPercent: null, deliverable: null, phaseKeys: [], deferredScope: null },
    ...{ impact: null, statedLabel: null, recommendedBy: [] },
  } satisfies Blank<Option>,
  "money line": {
    ...{ kind: "investment", name: "", per: "once", actualMinor: null, probabilityPercent: null },
    ...{ amount: { lowMinor: 0, likelyMinor: null, highMinor: 0 } },
    ...{ phaseKey: null, optionKey: null, note: null },
  } satisfies Blank<MoneyLine>,
  decision: {
    ...{ question: "", optionKeys: [], computedVerdict: null, recommendation: null },
    ...{ confidencePercent: null, dueOn: null, askedBy: null, outcome: null, reason: null },
    ...{ outcomeKind: null, decidedBy: null, decidedAt: null, inputs: null, contentHash: null },
    ...{ withdrawal: null, replacesKey: null, supersededByKey: null },
  } satisfies Blank<Decision>,
  check: {
    ...{ subject: { kind: "task", key: "" }, kind: "person", label: null, command: null },
    ...{ expected: null, freshnessDays: null, seenRed: false, passesNeeded: 1 },
  } satisfies Blank<Check>,
} as const;

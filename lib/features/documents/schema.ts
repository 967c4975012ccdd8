import { z } from "zod";
import {
  BLOCKER_STATES,
  CHECKLIST_KINDS,
  CHECK_KINDS,
  COMPARATORS,
  CONSEQUENCE_KINDS,
  CRITERION_KINDS,
  DEPENDENCY_SIDES,
  EFFORT_UNITS,
  EVIDENCE_ORIGINS,
  FIGURE_UNITS,
  MONEY_KINDS,
  MONEY_PERIODS,
  NODE_KINDS,
  OUTCOMES,
  POLL_ANSWERS,
  PRIORITIES,
  RISK_LEVELS,
  SAMPLE_BASES,
  SUBJECT_KINDS,
  VERDICTS,
  WORK_STATUSES,
} from "@/lib/domain/vocabulary";
import { checkReferences } from "./references";

/** The project document: one project as versioned JSON, as it is exported, imported and seeded. */
export const DOCUMENT_FORMAT = "gantry/project";
export const DOCUMENT_VERSION = 1;

const MAX_TEXT = 20_000;
const MAX_ROWS = 20_000;

const text = z.string().trim().min(1).max(MAX_TEXT);
const line = z.string().trim().min(1).max(500);
const key = z
  .string()
  .min(1)
  .max(80)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    "A key holds letters, digits, dots, hyphens and underscores",
  );
const day = z.iso.date();
const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString());
const percent = z.int().min(0).max(100);
const minor = z.int().min(0);
const figure = z.number().min(-1e13).max(1e13);
const effort = z.number().min(0).max(1_000_000);

const optional = <T extends z.ZodType>(type: T) => type.nullable().default(null);
const rows = <T extends z.ZodType>(type: T) => z.array(type).max(MAX_ROWS).default([]);

function ascending(values: (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.every((value, index) => index === 0 || (known[index - 1] ?? value) <= value);
}

const estimate = z
  .strictObject({ low: effort, likely: optional(effort), high: effort, unit: z.enum(EFFORT_UNITS) })
  .refine((range) => ascending([range.low, range.likely, range.high]), "low ≤ likely ≤ high");

const money = z
  .strictObject({ lowMinor: minor, likelyMinor: optional(minor), highMinor: minor })
  .refine(
    (range) => ascending([range.lowMinor, range.likelyMinor, range.highMinor]),
    "lowMinor ≤ likelyMinor ≤ highMinor",
  );

const subject = z.strictObject({ kind: z.enum(SUBJECT_KINDS), key });
const sourceRef = z.strictObject({ key, section: optional(line) });

const source = z.strictObject({
  key,
  title: line,
  statedOn: optional(day),
  author: optional(line),
});

const pillar = z.strictObject({ key, name: line, meaning: text });

const component = z.strictObject({
  key,
  name: line,
  weight: z.int().min(1).max(1000).default(1),
  hardStop: z.boolean().default(false),
  capPercent: percent.default(10),
  statedPercent: optional(percent),
  note: optional(text),
});

const phase = z.strictObject({
  key,
  name: line,
  goal: optional(text),
  deliverables: z.array(line).default([]),
  priority: optional(z.enum(PRIORITIES)),
  estimate: optional(estimate),
  cost: optional(money),
  plannedStartOn: optional(day),
  plannedEndOn: optional(day),
  baselineStartOn: optional(day),
  baselineEndOn: optional(day),
  deferred: z.boolean().default(false),
});

const task = z.strictObject({
  key,
  statedKey: optional(key),
  title: line,
  group: optional(line),
  phaseKey: optional(key),
  componentKey: optional(key),
  weight: z.int().min(1).max(1000).default(1),
  hardStop: z.boolean().default(false),
  priority: optional(z.enum(PRIORITIES)),
  status: z.enum(WORK_STATUSES).default("to do"),
  estimate: optional(estimate),
  actualHours: optional(effort),
  owner: optional(line),
  dueOn: optional(day),
  problem: optional(text),
  steps: z.array(text).default([]),
});

const item = z.strictObject({
  key,
  list: z.enum(CHECKLIST_KINDS),
  group: optional(line),
  text: line,
  phaseKey: optional(key),
  componentKey: optional(key),
  weight: z.int().min(1).max(1000).default(1),
  hardStop: z.boolean().default(false),
  blocking: z.boolean().default(true),
  status: z.enum(WORK_STATUSES).default("to do"),
  priority: optional(z.enum(PRIORITIES)),
  owner: optional(line),
  dueOn: optional(day),
  steps: z.array(text).default([]),
  note: optional(text),
});

const check = z.strictObject({
  key,
  subject,
  kind: z.enum(CHECK_KINDS),
  label: optional(line),
  command: optional(text),
  expected: optional(text),
  freshnessDays: optional(z.int().min(1).max(3650)),
  seenRed: z.boolean().default(false),
});

const claim = z.strictObject({
  subject,
  statement: optional(text),
  note: optional(text),
  by: line,
  at: instant,
  source: optional(sourceRef),
  withdrawal: optional(z.strictObject({ by: line, at: instant, reason: optional(text) })),
});

const evidence = z.strictObject({
  subject,
  checkKey: optional(key),
  outcome: z.enum(OUTCOMES),
  origin: z.enum(EVIDENCE_ORIGINS),
  run: optional(line),
  exitCode: optional(z.int()),
  excerpt: optional(z.string().max(65_536)),
  commit: optional(line),
  url: optional(z.url({ protocol: /^https?$/ })),
  by: line,
  at: instant,
  expiresAt: optional(instant),
  source: optional(sourceRef),
});

const waiver = z
  .strictObject({
    subject,
    reason: text,
    requestedBy: line,
    requestedAt: instant,
    approvedBy: optional(line),
    approvedAt: optional(instant),
    expiresOn: day,
  })
  .refine((row) => (row.approvedBy === null) === (row.approvedAt === null), {
    path: ["approvedAt"],
    message: "An approval has a name and a time, or neither",
  })
  .refine((row) => row.approvedBy !== row.requestedBy, {
    path: ["approvedBy"],
    message: "A waiver is approved by another person than the one who asked",
  });

const notApplicable = z.strictObject({ subject, reason: text, by: line, at: instant });

const dependencyEnd = z.strictObject({
  kind: z.enum(NODE_KINDS),
  key,
  missing: z.boolean().default(false),
});
const dependency = z.strictObject({
  blocking: dependencyEnd,
  dependent: dependencyEnd,
  statedBy: z.enum(DEPENDENCY_SIDES),
  note: optional(text),
});

const blocker = z.strictObject({
  key,
  title: line,
  severity: z.enum(PRIORITIES),
  claimedState: z.enum(BLOCKER_STATES),
  actualState: z.enum(BLOCKER_STATES),
  finding: optional(text),
  risk: optional(text),
  cause: optional(text),
  impact: optional(text),
  requiredActions: z.array(text).default([]),
  estimate: optional(estimate),
  owner: optional(line),
  resolvingTaskKey: optional(key),
  resolvingPhaseKey: optional(key),
  raisedOn: day,
  resolvedOn: optional(day),
});

const risk = z.strictObject({
  key,
  title: line,
  level: optional(z.enum(RISK_LEVELS)),
  probability: optional(z.enum(RISK_LEVELS)),
  impact: optional(z.enum(RISK_LEVELS)),
  impactNote: optional(text),
  loss: optional(money),
  mitigation: optional(text),
  owner: optional(line),
  reviewOn: optional(day),
});

const tally = z.strictObject({
  severity: z.enum(PRIORITIES),
  count: z.int().min(0),
  meaning: line,
  asOfOn: day,
});

const metric = z.strictObject({
  key,
  name: line,
  category: optional(line),
  unit: optional(line),
  comparator: z.enum(COMPARATORS),
  target: optional(figure),
  targetHigh: optional(figure),
  targetText: optional(line),
  baseline: optional(figure),
  cadenceDays: optional(z.int().min(1).max(3650)),
});

const sample = z
  .strictObject({
    metricKey: key,
    basis: z.enum(SAMPLE_BASES),
    low: optional(figure),
    high: optional(figure),
    outOf: optional(figure),
    text: optional(line),
    takenOn: day,
    by: line,
    proof: optional(text),
  })
  .refine((row) => ascending([row.low, row.high]), "low ≤ high")
  .refine((row) => (row.low === null) === (row.high === null), "low and high, or neither")
  .refine((row) => row.low !== null || row.text !== null, "A sample has a figure or words");

export const criterionRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("manual") }),
  z.strictObject({ kind: z.literal("metric"), metricKey: key }),
  z.strictObject({
    kind: z.literal("blockers"),
    severity: z.enum(PRIORITIES),
    max: z.int().min(0),
  }),
  z.strictObject({ kind: z.literal("tally"), severity: z.enum(PRIORITIES), max: z.int().min(0) }),
  z.strictObject({ kind: z.literal("gate"), phaseKey: key }),
  z.strictObject({ kind: z.literal("task"), taskKey: key }),
  z.strictObject({ kind: z.literal("component"), componentKey: key, minPercent: percent }),
]);

export const consequence = z.strictObject({
  kind: z.enum(CONSEQUENCE_KINDS),
  text,
  weeks: optional(effort),
  phaseKey: optional(key),
  optionKey: optional(key),
});

const criterion = z.strictObject({
  key,
  kind: z.enum(CRITERION_KINDS),
  text: line,
  rule: criterionRule.default({ kind: "manual" }),
  dueOn: optional(day),
  owner: optional(line),
  consequence: optional(consequence),
  note: optional(text),
});

export const recommendations = z.array(z.strictObject({ by: line, section: optional(line) }));

const option = z.strictObject({
  key,
  name: line,
  weeks: optional(
    z
      .strictObject({ low: effort, high: effort })
      .refine((range) => range.low <= range.high, "low ≤ high"),
  ),
  cost: optional(money),
  incidentCost: optional(money),
  risk: optional(z.enum(RISK_LEVELS)),
  riskNote: optional(text),
  probabilityPercent: optional(percent),
  deliverable: optional(text),
  deferredScope: optional(text),
  impact: optional(text),
  statedLabel: optional(line),
  recommendedBy: recommendations.default([]),
});

const impact = z.strictObject({
  key,
  stakeholder: line,
  scenario: line,
  optionKey: optional(key),
  impact: text,
});

const moneyLine = z.strictObject({
  key,
  kind: z.enum(MONEY_KINDS),
  name: line,
  per: z.enum(MONEY_PERIODS).default("once"),
  amount: money,
  actualMinor: optional(minor),
  probabilityPercent: optional(percent),
  phaseKey: optional(key),
  optionKey: optional(key),
  note: optional(text),
});

const milestone = z.strictObject({
  key,
  name: line,
  startsOn: optional(day),
  endsOn: optional(day),
  criteria: optional(text),
  phaseKeys: z.array(key).default([]),
  baselineOn: optional(day),
  actualOn: optional(day),
});

const statedFigure = z
  .strictObject({
    key,
    label: line,
    unit: z.enum(FIGURE_UNITS),
    low: optional(figure),
    high: optional(figure),
    text: optional(line),
    computes: optional(line),
    subjectKey: optional(key),
    source: z.strictObject({ key, section: line }),
    explanation: optional(z.strictObject({ text, by: line, at: instant })),
  })
  .refine((row) => ascending([row.low, row.high]), "low ≤ high")
  .refine((row) => (row.low === null) === (row.high === null), "low and high, or neither")
  .refine((row) => row.low !== null || row.text !== null, "A figure has a number or words");

const decision = z.strictObject({
  key,
  question: text,
  optionKeys: z.array(key).default([]),
  computedVerdict: optional(z.enum(VERDICTS)),
  recommendation: optional(text),
  confidencePercent: optional(percent),
  dueOn: optional(day),
  askedBy: optional(line),
  outcome: optional(text),
  reason: optional(text),
  decidedBy: optional(line),
  decidedAt: optional(instant),
  supersededByKey: optional(key),
});

const poll = z.strictObject({
  key,
  decisionKey: key,
  openedBy: line,
  openedAt: instant,
  closedAt: optional(instant),
  voices: z
    .array(
      z.strictObject({
        function: line,
        person: optional(line),
        answer: optional(z.enum(POLL_ANSWERS)),
        reason: optional(text),
        at: optional(instant),
      }),
    )
    .default([]),
});

const project = z.strictObject({
  slug: z
    .string()
    .max(60)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A slug holds small letters, digits and single hyphens"),
  name: line,
  summary: text,
  owner: optional(line),
  sponsor: optional(line),
  startOn: optional(day),
  targetOn: optional(day),
  currency: z.string().regex(/^[A-Z]{3}$/, "An ISO 4217 code, three capitals"),
  reviewCadenceDays: z.int().min(1).max(365).default(7),
  hoursPerDay: z.number().positive().max(24).multipleOf(0.01).default(8),
  people: z.number().positive().max(1000).multipleOf(0.01).default(1),
  freshnessDays: z.int().min(1).max(3650).default(14),
  readinessTargetPercent: optional(percent),
  qualityStandard: optional(text),
  membersOnly: z.boolean().default(false),
  isExample: z.boolean().default(false),
});

export const projectDocument = z
  .strictObject({
    format: z.literal(DOCUMENT_FORMAT),
    formatVersion: z.literal(DOCUMENT_VERSION),
    project,
    sources: rows(source),
    pillars: rows(pillar),
    components: rows(component),
    phases: rows(phase),
    tasks: rows(task),
    items: rows(item),
    checks: rows(check),
    criteria: rows(criterion),
    blockers: rows(blocker),
    dependencies: rows(dependency),
    claims: rows(claim),
    evidence: rows(evidence),
    waivers: rows(waiver),
    notApplicable: rows(notApplicable),
    risks: rows(risk),
    tallies: rows(tally),
    metrics: rows(metric),
    samples: rows(sample),
    options: rows(option),
    impacts: rows(impact),
    moneyLines: rows(moneyLine),
    milestones: rows(milestone),
    statedFigures: rows(statedFigure),
    decisions: rows(decision),
    polls: rows(poll),
  })
  .superRefine((document, context) => {
    for (const problem of checkReferences(document)) {
      context.addIssue({ code: "custom", path: problem.path, message: problem.message });
    }
  });

/** A complete document, every default filled in: what an export holds. */
export type ProjectDocument = z.output<typeof projectDocument>;
/** A document as an author may write it, defaults left out. */
export type ProjectDocumentInput = z.input<typeof projectDocument>;

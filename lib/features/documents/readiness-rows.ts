import { z } from "zod";
import { PERIOD_OF_KIND } from "@/lib/domain/economics/line-terms";
import {
  BLOCKER_STATES,
  COMPARATORS,
  CONSEQUENCE_KINDS,
  CRITERION_KINDS,
  FIGURE_UNITS,
  INPUT_MEASURES,
  MONEY_KINDS,
  MONEY_PERIODS,
  PLANNED_KINDS,
  POLL_ANSWERS,
  PRIORITIES,
  RISK_LEVELS,
  SAMPLE_BASES,
  VERDICTS,
} from "@/lib/domain/vocabulary";
import { DEFAULT_RULES } from "@/lib/domain/decisions/tolerance";
import {
  MAX_ROWS,
  text,
  line,
  key,
  day,
  instant,
  percent,
  storable,
  minor,
  figure,
  effort,
  endsAfter,
  optional,
  ascending,
  estimate,
  inOneCurrency,
  money,
  weeks,
} from "./fields";

const MOST_FUNCTIONS = 50;

/** What decides: blockers, risks, metrics, criteria, money, dates and decisions. */

export const blocker = z
  .strictObject({
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
  })
  .refine(...endsAfter("raisedOn", "resolvedOn"));

export const risk = z.strictObject({
  key,
  title: line,
  level: optional(z.enum(RISK_LEVELS)),
  probability: optional(z.enum(RISK_LEVELS)),
  probabilityPercent: optional(percent),
  impact: optional(z.enum(RISK_LEVELS)),
  impactNote: optional(text),
  loss: optional(money),
  mitigation: optional(text),
  owner: optional(line),
  reviewOn: optional(day),
});

export const tally = z.strictObject({
  severity: z.enum(PRIORITIES),
  count: z.int().min(0),
  meaning: line,
  asOfOn: day,
});

export const metric = z
  .strictObject({
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
  })
  .refine(
    (row) =>
      row.comparator !== "between" ||
      row.target === null ||
      row.targetHigh === null ||
      row.target <= row.targetHigh,
    { path: ["targetHigh"], message: "target ≤ targetHigh" },
  );

export const sample = z
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

export const criterion = z.strictObject({
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

export const option = z.strictObject({
  key,
  name: line,
  weeks: optional(
    z
      .strictObject({ low: weeks, high: weeks })
      .refine((range) => range.low <= range.high, "low ≤ high"),
  ),
  cost: optional(money),
  incidentCost: optional(money),
  risk: optional(z.enum(RISK_LEVELS)),
  riskNote: optional(text),
  probabilityPercent: optional(percent),
  deliverable: optional(text),
  phaseKeys: z.array(key).default([]),
  deferredScope: optional(text),
  impact: optional(text),
  statedLabel: optional(line),
  recommendedBy: recommendations.default([]),
});

export const impact = z.strictObject({
  key,
  stakeholder: line,
  scenario: line,
  optionKey: optional(key),
  impact: text,
});

/** One that says what its kind cannot mean is taken, and the audit finds it. */
export const moneyLine = z
  .strictObject(
    {
      key,
      kind: z.enum(MONEY_KINDS),
      name: line,
      per: optional(z.enum(MONEY_PERIODS)),
      amount: money,
      actualMinor: optional(minor),
      probabilityPercent: optional(percent),
      phaseKey: optional(key),
      optionKey: optional(key),
      note: optional(text),
    },
    inOneCurrency,
  )
  .transform((row) => ({ ...row, per: row.per ?? PERIOD_OF_KIND[row.kind] }));

export const milestone = z
  .strictObject({
    key,
    name: line,
    startsOn: optional(day),
    endsOn: optional(day),
    criteria: optional(text),
    phaseKeys: z.array(key).default([]),
    baselineOn: optional(day),
    actualOn: optional(day),
  })
  .refine(...endsAfter("startsOn", "endsOn"));

export const baselineRow = z
  .strictObject({
    kind: z.enum(PLANNED_KINDS),
    key,
    name: line,
    startOn: optional(day),
    endOn: optional(day),
    effortHours: optional(effort),
  })
  .refine(...endsAfter("startOn", "endOn"));

export const baselineRows = z.array(baselineRow).max(MAX_ROWS);

export const baseline = z.strictObject({
  key,
  name: line,
  takenAt: instant,
  takenBy: line,
  rows: baselineRows.default([]),
});

export const statedFigure = z
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

const hash = z.string().regex(/^[0-9a-f]{64}$/, "A SHA-256 in hex");

const inputValue = z.union([storable.max(20_000), z.number()]).nullable();

/** As it was frozen: an export of somebody who may not see money has no amount to freeze. */
export const decisionInput = z.strictObject({
  id: storable.min(1).max(600),
  label: storable.min(1).max(20_000),
  measure: z.enum(INPUT_MEASURES),
  value: inputValue,
  tolerance: z.number().min(0).nullable(),
});

export const decision = z.strictObject({
  key,
  question: text,
  optionKeys: z.array(key).default([]),
  computedVerdict: optional(z.enum(VERDICTS)),
  recommendation: optional(text),
  confidencePercent: optional(percent),
  dueOn: optional(day),
  askedBy: optional(line),
  outcome: optional(text),
  outcomeKind: optional(z.enum(POLL_ANSWERS)),
  reason: optional(text),
  decidedBy: optional(line),
  decidedAt: optional(instant),
  inputs: optional(z.array(decisionInput).max(MAX_ROWS)),
  contentHash: optional(hash),
  withdrawal: optional(z.strictObject({ by: line, at: instant, reason: optional(text) })),
  replacesKey: optional(key),
  supersededByKey: optional(key),
});

const condition = z.strictObject({
  text,
  dueOn: day,
  owner: optional(line),
  taskKey: optional(key),
});

/** Conditions as a row keeps them: what they became is known by its id. */
export const keptConditions = z.array(
  condition.omit({ taskKey: true }).extend({ taskId: z.uuid().nullable() }),
);

export const poll = z.strictObject({
  key,
  decisionKey: key,
  openedBy: line,
  openedAt: instant,
  closedAt: optional(instant),
  quorum: optional(z.int().min(1)),
  minimumApprovers: optional(z.int().min(1)),
  contentHash: optional(hash),
  voices: z
    .array(
      z.strictObject({
        function: line,
        person: optional(line),
        deputy: optional(line),
        mayApprove: z.boolean().default(true),
        answer: optional(z.enum(POLL_ANSWERS)),
        reason: optional(text),
        at: optional(instant),
        answeredBy: optional(line),
        asDeputy: z.boolean().default(false),
        conditions: z.array(condition).default([]),
      }),
    )
    .default([]),
});

const named = <Who extends z.ZodType>(who: Who) =>
  z
    .array(
      z.strictObject({
        name: line,
        person: who,
        deputy: who,
        mayApprove: z.boolean().default(true),
      }),
    )
    .max(MOST_FUNCTIONS, `At most ${MOST_FUNCTIONS} functions`)
    .refine(
      (all) => new Set(all.map((one) => one.name)).size === all.length,
      "No two functions have one name",
    );

const tolerances = z.strictObject({
  percent: z.number().min(0).max(100),
  points: z.number().min(0).max(100),
  days: z.int().min(0).max(365),
});
const quorum = z.int().min(1).max(MOST_FUNCTIONS).nullable();
const minimumApprovers = z.int().min(1).max(MOST_FUNCTIONS);

/** In a document people keep their names alone. */
export const pollRules = z
  .strictObject({
    quorum: quorum.default(null),
    minimumApprovers: minimumApprovers.default(1),
    tolerances: tolerances.default(DEFAULT_RULES.tolerances),
    functions: named(optional(line)).default([]),
  })
  .default({ ...DEFAULT_RULES, functions: [] });

/** As they are kept and as they are set: people with their accounts. */
export const pollRuleFacts = {
  quorum,
  minimumApprovers,
  tolerances,
  functions: named(z.strictObject({ name: line, userId: z.uuid().nullable() }).nullable()),
};
export const keptRules = z.strictObject(pollRuleFacts);

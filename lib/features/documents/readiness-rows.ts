import { z } from "zod";
import { PERIOD_OF_KIND } from "@/lib/domain/economics/line-terms";
import {
  BLOCKER_STATES,
  COMPARATORS,
  CONSEQUENCE_KINDS,
  CRITERION_KINDS,
  FIGURE_UNITS,
  MONEY_KINDS,
  MONEY_PERIODS,
  PLANNED_KINDS,
  POLL_ANSWERS,
  PRIORITIES,
  RISK_LEVELS,
  SAMPLE_BASES,
  VERDICTS,
} from "@/lib/domain/vocabulary";
import {
  MAX_ROWS,
  text,
  line,
  key,
  day,
  instant,
  percent,
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
  reason: optional(text),
  decidedBy: optional(line),
  decidedAt: optional(instant),
  supersededByKey: optional(key),
});

export const poll = z.strictObject({
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

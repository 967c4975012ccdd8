import { z } from "zod";
import type { getProjectSummary } from "@/lib/features/projects/data";
import type { KeptForecast } from "@/lib/features/projects/types";
import * as words from "@/lib/domain/vocabulary";
import {
  exactly,
  holdsUntil,
  itemState,
  key,
  maybeDay,
  maybeKey,
  partly,
  percent,
  type Shape,
  text,
  told,
} from "./shapes";

type Answer = Awaited<ReturnType<typeof getProjectSummary>>;
type Computed = Answer["computed"];
type Gate = Computed["gates"][number];

const count = z.int().min(0);
const states = z.record(itemState, count);
const byPriority = z.strictObject({ P0: count, P1: count, P2: count, P3: count, total: count });
const issues = z.strictObject({ blockers: count, tally: count.nullable(), asOfOn: maybeDay });
const shares = { verified: percent, claimed: percent, stated: percent };

const gate = exactly<Gate>({
  phaseKey: key,
  phaseName: z.string(),
  result: z.enum(["pass", "fail", "waived", "unknown"]),
  locked: z.boolean(),
  lockedBy: maybeKey,
  deferred: z.boolean(),
  counts: states,
  deciding: count,
  informing: count,
});

const criteria = z.strictObject({
  ...{ met: count, unmet: count, unknown: count, waived: count, claimed: count, refuted: count },
  total: count,
});

const verdictCounts = exactly<Computed["verdictCounts"]>({
  triggers: z.strictObject({
    ...{ fired: count, counting: count, cleared: count, unknown: count, waived: count },
    total: count,
  }),
  mustHaves: criteria,
  goCriteria: criteria,
  gates: z.strictObject({
    ...{ passed: count, failed: count, waived: count, unknown: count, total: count },
  }),
  p0Blockers: z.strictObject({ total: count, claimedResolved: count, waived: count }),
});

const computed = exactly<Computed>({
  verdict: z.enum(words.VERDICTS),
  verdictReasons: z.array(told<Computed["verdictReasons"][number]>()),
  verdictCounts,
  nearestTrigger: partly<NonNullable<Computed["nearestTrigger"]>>({
    key,
    text: z.string(),
    state: z.enum(["fired", "counting", "cleared", "unknown", "waived"]),
    since: text,
    dueOn: maybeDay,
    endsAt: text,
    countsFrom: text,
  }).nullable(),
  decision: exactly<NonNullable<Computed["decision"]>>({
    key,
    outcome: z.enum(words.POLL_ANSWERS),
    taken: z.enum(words.POLL_ANSWERS),
    takenAt: z.string(),
    changed: count.nullable(),
    missed: count,
  }).nullable(),
  openIssues: z.strictObject({ P0: issues, P1: issues }),
  readiness: exactly<Computed["readiness"]>({
    ...shares,
    basis: z.enum(["components", "items", "empty"]),
    exact: z.strictObject(shares),
    tenths: z.number().nullable(),
    gap: z.number().nullable(),
    reasons: z.array(told<Computed["readiness"]["reasons"][number]>()),
  }),
  currentGate: gate.nullable(),
  gates: z.array(gate),
  counts: z.record(z.string(), count) as unknown as z.ZodType<Computed["counts"]>,
  states: z.strictObject({ tasks: states, items: z.record(z.enum(words.CHECKLIST_KINDS), states) }),
  openBlockers: byPriority,
  claimedResolvedBlockers: byPriority,
  tallies: z.array(
    z.strictObject({
      severity: z.enum(words.PRIORITIES),
      count,
      meaning: z.string(),
      asOfOn: z.iso.date(),
    }),
  ),
  claims: z.strictObject({
    ...{ standing: count, withdrawn: count, confirmed: count, refuted: count, total: count },
  }),
  metrics: z.strictObject({ met: count, notMet: count, unknown: count, said: count, stale: count }),
  holdsUntil,
  forecast: z
    .looseObject({
      kind: z.enum(["dated", "no plan", "nothing left", "nothing estimated", "not computed"]),
      isCurrent: z.boolean(),
    })
    .nullable() as unknown as z.ZodType<KeptForecast>,
});

const fields: Shape<Answer> = {
  id: z.string(),
  version: z.int(),
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  owner: text,
  sponsor: text,
  startOn: maybeDay,
  targetOn: maybeDay,
  currency: z.string(),
  reviewCadenceDays: z.int(),
  hoursPerDay: z.number(),
  people: z.number(),
  workingDays: z.array(z.int().min(1).max(7)),
  holidays: z.array(z.iso.date()),
  freshnessDays: z.int(),
  readinessTargetPercent: percent,
  qualityStandard: text,
  discountRatePercent: z.number().nullable(),
  returnYears: z.int(),
  hidesMoney: z.boolean(),
  isExample: z.boolean(),
  computed,
};

/** One project with its computed summary; in the list of all of them each is told the same way. */
export const project = exactly<Answer>(fields);

import { z } from "zod";
import { standingOf } from "@/lib/domain/checks/check-standing";
import { decisionStanding } from "@/lib/domain/decisions/standing";
import { compareOptions } from "@/lib/domain/economics/compare-options";
import { optionTerms } from "@/lib/domain/economics/option-terms";
import { valueOf } from "@/lib/domain/economics/outcome";
import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import { evaluateMetric, metricStanding } from "@/lib/domain/metrics/evaluate-metric";
import { metricTrend } from "@/lib/domain/metrics/metric-trend";
import { BLOCKER_STANDINGS, blockerAgeDays, evaluateBlocker } from "@/lib/domain/plan/blockers";
import { type HeldUp, listHeldUp } from "@/lib/domain/plan/held-up";
import type { MoneyRange, Project, Subject } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import type { Permission } from "@/lib/domain/rights";
import { expectedLoss } from "@/lib/domain/risks/expected-loss";
import { RISK_STANDINGS, rateRisk } from "@/lib/domain/risks/rate-risk";
import { REVIEW_STATES, reviewStanding } from "@/lib/domain/risks/review-standing";
import { claimOutcomes } from "@/lib/domain/truth/claim-outcomes";
import { checkResult } from "@/lib/domain/truth/check-result";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { WAIVER_LAPSES } from "@/lib/domain/truth/reasons";
import { whyNotInForce } from "@/lib/domain/truth/waiver";
import { evaluateCriterion } from "@/lib/domain/verdict/evaluate-criterion";
import * as words from "@/lib/domain/vocabulary";
import { pagingFields } from "../../../paging";

/** A list of the API: the rows it answers and the filters it takes. What stands in a row is `answers.ts`. */
export interface List<Row extends { id: string } = { id: string }> {
  query: z.ZodType<Record<string, string | undefined> & { limit: number; cursor?: string }>;
  rows: (project: Project, now: string) => Row[];
  matches: (row: { id: string }, filters: Record<string, unknown>) => boolean;
}

/** Lists of what stands in no aggregate; each is read as it needs. */
export const BESIDE = [
  "events",
  "snapshots",
  "archive",
  "reviews",
  "review-actions",
  "mapping-rules",
  "waiting-results",
] as const;
export type Beside = (typeof BESIDE)[number];

const someKey = z.string().max(80);

/** R10: in force, or why it is not. */
export const WAIVER_STANDINGS = ["in force", ...WAIVER_LAPSES] as const;

export const LISTS = {
  phases: list({ priority: z.enum(words.PRIORITIES) }, (project) =>
    project.phases.map((row) => ({ ...row, cost: inCurrency(row.cost, project) })),
  ),
  tasks: list(
    {
      phase: someKey,
      component: someKey,
      state: z.enum(words.ITEM_STATES),
      status: z.enum(words.WORK_STATUSES),
      priority: z.enum(words.PRIORITIES),
    },
    (project, now) =>
      project.tasks.map((row) => ({
        ...row,
        phase: row.phaseKey,
        component: row.componentKey,
        ...stateOf(project, "task", row.key, now),
      })),
  ),
  "checklist-items": list(
    {
      list: z.enum(words.CHECKLIST_KINDS),
      phase: someKey,
      component: someKey,
      state: z.enum(words.ITEM_STATES),
      priority: z.enum(words.PRIORITIES),
    },
    (project, now) =>
      project.items.map((row) => ({
        ...row,
        phase: row.phaseKey,
        component: row.componentKey,
        ...stateOf(project, "item", row.key, now),
      })),
  ),
  components: list({}, (project) => project.components),
  blockers: list(
    {
      severity: z.enum(words.PRIORITIES),
      claimedState: z.enum(words.BLOCKER_STATES),
      actualState: z.enum(words.BLOCKER_STATES),
      standing: z.enum(BLOCKER_STANDINGS),
    },
    (project, now) => listHeldUp(project, now).map((held) => blockerRow(project, held, now)),
  ),
  risks: list(
    {
      level: z.enum(words.RISK_LEVELS),
      probability: z.enum(words.RISK_LEVELS),
      impact: z.enum(words.RISK_LEVELS),
      computedLevel: z.enum(words.RISK_LEVELS),
      standing: z.enum(RISK_STANDINGS),
      review: z.enum(REVIEW_STATES),
    },
    (project, now) =>
      project.risks.map((row) => {
        const { computed, standing, differs, reasons } = rateRisk(row);
        const { state: review, days: reviewDays, holdsUntil } = reviewStanding(row, now);
        const expected = expectedLoss(row);
        const loss = inCurrency(row.loss, project);
        return {
          ...row,
          loss,
          computedLevel: computed,
          standing,
          differs,
          reasons,
          expectedLoss: expected.kind === "computed" ? inCurrency(expected.loss, project) : null,
          review,
          reviewDays,
          holdsUntil,
        };
      }),
  ),
  metrics: list(
    {
      state: z.enum(["met", "not met", "unknown"]),
      standing: z.enum(["proved", "said", "stale", "not met", "unknown"]),
      category: z.string().max(500),
    },
    (project, now) =>
      project.metrics.map((row) => {
        const result = evaluateMetric(project, row, now);
        const { state, basis, stale, sample, reasons, holdsUntil } = result;
        return {
          ...row,
          state,
          standing: metricStanding(result),
          basis,
          stale,
          current: sample,
          trend: metricTrend(project, row),
          criteria: project.criteria.flatMap(({ key, rule }) =>
            rule.kind === "metric" && rule.metricKey === row.key ? [key] : [],
          ),
          reasons,
          holdsUntil,
        };
      }),
  ),
  samples: list({ metric: someKey, basis: z.enum(words.SAMPLE_BASES) }, (project) =>
    project.samples.map((row) => ({ ...row, metric: row.metricKey })),
  ),
  criteria: list(
    { kind: z.enum(words.CRITERION_KINDS), state: z.enum(words.ITEM_STATES) },
    (project, now) =>
      project.criteria.map((row) => ({
        ...row,
        ...stateOf(project, "criterion", row.key, now),
        judged: evaluateCriterion(project, row, now).state,
      })),
  ),
  checks: list(
    {
      phase: someKey,
      kind: z.enum(words.CHECK_KINDS),
      result: z.enum(["passed", "failed", "stale", "unproven", "unknown"]),
      standing: z.enum(["by a person", "seen failing", "never seen failing", "cannot fail"]),
    },
    (project, now) =>
      project.checks.map((row) => {
        const { result, evidence, reasons, holdsUntil } = checkResult(project, row, now);
        const phase = phaseOf(project, row.subject);
        return {
          ...row,
          phase,
          result,
          evidence,
          reasons,
          holdsUntil,
          ...standingOf(project, row),
        };
      }),
  ),
  options: list({ risk: z.enum(words.RISK_LEVELS) }, (project) => {
    const compared = compareOptions(optionTerms(project)).options;
    return project.options.map((row, at) => {
      const total = compared[at]?.expectedTotal;
      return {
        ...row,
        cost: inCurrency(row.cost, project),
        incidentCost: inCurrency(row.incidentCost, project),
        expectedTotal: inCurrency(total ? valueOf(total) : null, project),
      };
    });
  }),
  "money-lines": list(
    { kind: z.enum(words.MONEY_KINDS), per: z.enum(words.MONEY_PERIODS) },
    (project) =>
      project.moneyLines.map((row) => ({ ...row, amount: inCurrency(row.amount, project) })),
  ),
  milestones: list({}, (project) => project.milestones),
  decisions: list(
    {
      standing: z.enum(["open", "withdrawn", "in force", "superseded"]),
      holds: z.enum(words.POLL_ANSWERS),
    },
    (project, now) =>
      project.decisions.map((row) => {
        const { state, outcome, changed, conditions, holdsUntil } = decisionStanding(
          project,
          row,
          now,
        );
        const polls = project.polls.filter(({ decisionKey }) => decisionKey === row.key);
        return { ...row, standing: state, holds: outcome, changed, conditions, holdsUntil, polls };
      }),
  ),
  dependencies: list(
    { statedBy: z.enum(words.DEPENDENCY_SIDES) },
    (project) => project.dependencies,
  ),
  "stated-figures": list(
    { unit: z.enum(words.FIGURE_UNITS), computes: someKey },
    (project) => project.statedFigures,
  ),
  claims: list({ fate: z.enum(["standing", "withdrawn", "confirmed", "refuted"]) }, (project) =>
    claimOutcomes(project).map(({ claim, fate, evidence }) => ({
      ...claim,
      fate,
      evidenceId: evidence?.id ?? null,
    })),
  ),
  waivers: list({ standing: z.enum(WAIVER_STANDINGS) }, (project, now) =>
    project.waivers.map((row) => ({ ...row, standing: whyNotInForce(row, now) ?? "in force" })),
  ),
  "not-applicable": list({}, (project) => project.notApplicable),
  "issue-tallies": list({ severity: z.enum(words.PRIORITIES) }, (project) => project.tallies),
  maturity: list({}, (project, now) =>
    scoreMaturity(project, now).components.map(({ component, ...row }) => ({
      id: component.id,
      key: component.key,
      name: component.name,
      weight: component.weight,
      ...row,
    })),
  ),
  gates: list({ result: z.enum(["pass", "fail", "waived", "unknown"]) }, (project, now) =>
    evaluateGates(project, now).gates.map(({ phase, criteria, ...row }) => ({
      id: phase.id,
      name: phase.name,
      ...row,
      criteria: criteria.map(({ item, state, decides }) => ({
        key: item.key,
        text: item.text,
        state,
        decides,
      })),
    })),
  ),
} satisfies Record<string, List>;

export type ListName = keyof typeof LISTS;

/** What a list asks for beyond reading the project. */
export const NEEDED: Partial<Record<ListName, Permission>> = { "money-lines": "money:read" };

export function isListName(name: string): name is ListName {
  return Object.hasOwn(LISTS, name);
}

function list<Row extends { id: string }>(
  filters: Record<string, z.ZodType<string>>,
  rows: List<Row>["rows"],
): List<Row> {
  const optional = Object.fromEntries(
    Object.entries(filters).map(([name, filter]) => [name, filter.optional()]),
  );
  return {
    query: z.strictObject({ ...optional, ...pagingFields }) as unknown as List["query"],
    rows,
    matches: (row, wanted) =>
      Object.entries(wanted).every(
        ([name, value]) => value === undefined || Reflect.get(row, name) === value,
      ),
  };
}

function blockerRow(project: Project, { blocker, ...holdsUp }: HeldUp, now: string) {
  const result = evaluateBlocker(project, blocker, now);
  const { standing, claimed, actual, contradiction, waiver } = result;
  return {
    ...blocker,
    standing,
    open: standing !== "resolved",
    claimed,
    actual,
    contradiction,
    ageDays: blockerAgeDays(project, blocker, now),
    waiver,
    ...stateOf(project, "blocker", blocker.key, now),
    holdsUp,
  };
}

/** Of a task or a checklist item; null for what stands in no phase. */
function phaseOf(project: Project, { kind, key }: Subject): string | null {
  const { tasks, items } = indexProject(project);
  if (kind === "task") return tasks.get(key)?.phaseKey ?? null;
  return kind === "item" ? (items.get(key)?.phaseKey ?? null) : null;
}

function inCurrency(range: MoneyRange | null, project: Project) {
  return range && { ...range, currency: project.currency };
}

function stateOf(project: Project, kind: words.SubjectKind, key: string, now: string) {
  const { state, reasons, holdsUntil } = deriveState(project, { kind, key }, now);
  return { state, reasons, holdsUntil };
}

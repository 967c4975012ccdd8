import { type PhaseGate, evaluateGates } from "../gates/evaluate-gate";
import { earliest } from "../instant";
import { scoreMaturity } from "../maturity/score-maturity";
import { evaluateMetric, type MetricStanding, metricStanding } from "../metrics/evaluate-metric";
import { evaluateBlocker } from "../plan/blockers";
import type { Claim, CriterionRule, Evidence, Project, Waiver } from "../project";
import { indexProject } from "../project-index";
import { deriveState } from "../truth/derive-state";
import type { Priority } from "../vocabulary";
import { newestTallies } from "./newest-tallies";
import type { CriterionState, RuleFigure, ShownState } from "./reasons";

export type BoundRule = Exclude<CriterionRule, { kind: "manual" }>;

/** What a rule says, without what is said of the criterion itself. */
export interface RuleAnswer {
  state: CriterionState;
  figure: RuleFigure;
}

export interface RuleResult extends RuleAnswer {
  /** How it is drawn while nobody says anything about the criterion itself. */
  shown: ShownState;
  /** Of the task that it is bound to. */
  claim: Claim | null;
  evidence: Evidence | null;
  waiver: Waiver | null;
  holdsUntil: string | null;
}

/** R12: what the rule of a criterion finds. What it refers to and does not find is unknown, never met. */
export function applyRule(project: Project, rule: BoundRule, now: string): RuleResult {
  switch (rule.kind) {
    case "metric":
      return byMetric(project, rule.metricKey, now);
    case "tally":
      return byTally(project, rule);
    case "blockers":
      return byBlockers(project, rule, now);
    case "gate":
      return byGate(project, rule.phaseKey, now);
    case "task":
      return byTask(project, rule.taskKey, now);
    case "component":
      return byComponent(project, rule, now);
  }
}

/** A figure that was stated or projected, or is past its cadence, is as good as a claim: not met. */
function byMetric(project: Project, key: string, now: string): RuleResult {
  const metric = indexProject(project).metrics.get(key);
  if (!metric) return missing("metric", key);
  const result = evaluateMetric(project, metric, now);
  const { state: compared, stale, sample, holdsUntil } = result;
  const { unit, comparator, target, targetHigh, targetText } = metric;
  const figure: RuleFigure = {
    kind: "metric",
    metricKey: key,
    name: metric.name,
    target: { unit, comparator, target, targetHigh, targetText },
    current: sample && readingOf(sample),
    compared,
    stale,
  };
  const { state, shown } = BY_STANDING[metricStanding(result)];
  return found(state, shown, figure, holdsUntil);
}

const BY_STANDING: Record<MetricStanding, Pick<RuleResult, "state" | "shown">> = {
  proved: { state: "met", shown: "verified" },
  said: { state: "unmet", shown: "claimed" },
  stale: { state: "unmet", shown: "stale" },
  "not met": { state: "unmet", shown: "refuted" },
  unknown: { state: "unknown", shown: "unknown" },
};

type Reading = NonNullable<Extract<RuleFigure, { kind: "metric" }>["current"]>;

function readingOf({ basis, low, high, outOf, text, takenOn }: Reading): Reading {
  return { basis, low, high, outOf, text, takenOn };
}

interface AtMost {
  severity: Priority;
  max: number;
}

function byTally(project: Project, { severity, max }: AtMost): RuleResult {
  const tally = newestTallies(project.tallies).find((one) => one.severity === severity);
  const { count, asOfOn } = tally ?? { count: null, asOfOn: null };
  const figure: RuleFigure = { kind: "tally", severity, count, max, asOfOn };
  if (count === null) return found("unknown", "unknown", figure);
  return count <= max ? found("met", "verified", figure) : found("unmet", "refuted", figure);
}

function byBlockers(project: Project, { severity, max }: AtMost, now: string): RuleResult {
  const all = project.blockers
    .filter((blocker) => blocker.severity === severity)
    .map((blocker) => evaluateBlocker(project, blocker, now));
  const left = all.filter((one) => one.standing !== "resolved");
  const asked = left.filter((one) => one.waiver === null);
  const open = asked.filter((one) => one.standing === "open");
  const keys = (rows: typeof all) => rows.map((one) => one.blocker.key);
  const figure: RuleFigure = {
    kind: "blockers",
    severity,
    max,
    open: keys(open),
    claimedResolved: keys(asked.filter((one) => one.standing === "claimed resolved")),
    covered: keys(left.filter((one) => one.waiver !== null)),
  };
  const holdsUntil = earliest(all.map((one) => one.holdsUntil));
  if (left.length <= max) return found("met", "verified", figure, holdsUntil);
  if (asked.length <= max) return found("waived", "waived", figure, holdsUntil);
  return found("unmet", open.length <= max ? "claimed" : "refuted", figure, holdsUntil);
}

function byGate(project: Project, key: string, now: string): RuleResult {
  const gate = evaluateGates(project, now).gates.find((one) => one.phaseKey === key);
  if (!gate) return missing("phase", key);
  const figure = gateFigure(gate);
  const { holdsUntil } = gate;
  if (gate.result === "pass") return found("met", "verified", figure, holdsUntil);
  if (gate.result === "waived") return found("waived", "waived", figure, holdsUntil);
  if (gate.result === "fail") return found("unmet", "refuted", figure, holdsUntil);
  if (gate.criteria.length === 0) return found("unknown", "unknown", figure, holdsUntil);
  return found("unmet", gate.counts.verified > 0 ? "in progress" : "to do", figure, holdsUntil);
}

export function gateFigure(gate: PhaseGate): Extract<RuleFigure, { kind: "gate" }> {
  const { phaseKey, phase, result, counts, deciding, reasons } = gate;
  return {
    kind: "gate",
    phaseKey,
    name: phase.name,
    result,
    verified: counts.verified,
    refuted: counts.refuted,
    deciding,
    waivedUntil: earliest(reasons.map((one) => (one.kind === "waived" ? one.until : null))),
  };
}

function byTask(project: Project, key: string, now: string): RuleResult {
  const task = indexProject(project).tasks.get(key);
  if (!task) return missing("task", key);
  const result = deriveState(project, { kind: "task", key }, now);
  const { state, claim, evidence, restsOn, holdsUntil } = result;
  const waiver = result.waiver ?? restsOn?.waiver ?? null;
  const figure: RuleFigure = { kind: "task", taskKey: key, title: task.title, state };
  const about = { claim, evidence, waiver };
  if (state === "verified") return { ...found("met", state, figure, holdsUntil), ...about };
  if (state === "waived") return { ...found("waived", state, figure, holdsUntil), ...about };
  if (state === "not applicable") return { ...found("unknown", "unknown", figure), ...about };
  return { ...found("unmet", state, figure, holdsUntil), ...about };
}

function byComponent(
  project: Project,
  { componentKey, minPercent }: Extract<BoundRule, { kind: "component" }>,
  now: string,
): RuleResult {
  const scored = scoreMaturity(project, now).components.find(
    (one) => one.component.key === componentKey,
  );
  if (!scored) return missing("component", componentKey);
  const { component, verified, claimed, exact, cap, holdsUntil } = scored;
  const { name } = component;
  const figure: RuleFigure = {
    kind: "component",
    componentKey,
    name,
    minPercent,
    verified,
    claimed,
  };
  if (exact.verified === null) return found("unknown", "unknown", figure, holdsUntil);
  if (exact.verified >= minPercent) return found("met", "verified", figure, holdsUntil);
  if (cap) return found("unmet", "refuted", figure, holdsUntil);
  if ((exact.claimed ?? 0) >= minPercent) return found("unmet", "claimed", figure, holdsUntil);
  return found("unmet", exact.verified > 0 ? "in progress" : "to do", figure, holdsUntil);
}

function missing(noun: Extract<RuleFigure, { kind: "missing" }>["noun"], key: string): RuleResult {
  return found("unknown", "unknown", { kind: "missing", noun, key });
}

function found(
  state: CriterionState,
  shown: ShownState,
  figure: RuleFigure,
  holdsUntil: string | null = null,
): RuleResult {
  return { state, shown, figure, claim: null, evidence: null, waiver: null, holdsUntil };
}

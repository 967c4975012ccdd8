import { type DecisionSummary, summariseDecision } from "../decisions/summarise-decision";
import type { PhaseGate } from "../gates/evaluate-gate";
import { earliest } from "../instant";
import type { Readiness } from "../maturity/score-maturity";
import { type MetricResult, evaluateMetric } from "../metrics/evaluate-metric";
import type { IssueTally, Project } from "../project";
import { type ClaimFate, claimOutcomes } from "../truth/claim-outcomes";
import { type StateCounts, countStates } from "../truth/count-states";
import { deriveState } from "../truth/derive-state";
import { computeVerdict } from "../verdict/compute-verdict";
import { newestTallies } from "../verdict/newest-tallies";
import { scoreMaturity } from "../maturity/score-maturity";
import type { ChecklistKind, SubjectKind } from "../vocabulary";
import {
  type BlockerCounts,
  type OpenIssues,
  besideTallies,
  countBlockers,
} from "./count-blockers";
import { type VerdictSummary, summariseVerdict } from "./summarise-verdict";

export interface GateSummary {
  phaseKey: string;
  phaseName: string;
  result: PhaseGate["result"];
  locked: boolean;
  lockedBy: string | null;
  deferred: boolean;
  /** Deciding criteria by state; `deciding` is their sum, `informing` stands beside it. */
  counts: StateCounts;
  deciding: number;
  informing: number;
}

export interface ProjectSummary extends VerdictSummary {
  /** What people have decided and holds today; null where nothing was decided by poll. */
  decision: DecisionSummary | null;
  openIssues: Record<"P0" | "P1", OpenIssues>;
  readiness: Readiness;
  currentGate: GateSummary | null;
  gates: GateSummary[];
  counts: {
    phases: number;
    tasks: number;
    components: number;
    exitItems: number;
    entranceItems: number;
    readinessItems: number;
    leadershipItems: number;
    actionItems: number;
    blockers: number;
    risks: number;
    metrics: number;
    criteria: number;
    options: number;
    milestones: number;
  };
  states: { tasks: StateCounts; items: Record<ChecklistKind, StateCounts> };
  /** Blockers that are not resolved. */
  openBlockers: BlockerCounts;
  /** Of these, the ones that are claimed or written down as resolved without proof. */
  claimedResolvedBlockers: BlockerCounts;
  /** The newest count of each severity. */
  tallies: Pick<IssueTally, "severity" | "count" | "meaning" | "asOfOn">[];
  claims: Record<ClaimFate, number> & { total: number };
  /** `said`: of the met, those whose figure is stated or projected; `stale`: of all, those past cadence. */
  metrics: { met: number; notMet: number; unknown: number; said: number; stale: number };
  /** The next moment at which time alone changes something here; null for never. */
  holdsUntil: string | null;
}

/** The computed state of one project as plain values, for portfolio, interface and snapshot. */
export function summariseProject(project: Project, now: string): ProjectSummary {
  const maturity = scoreMaturity(project, now);
  const verdict = computeVerdict(project, now);
  const { gates } = verdict;
  const metrics = project.metrics.map((metric) => evaluateMetric(project, metric, now));
  const states = statesOf(project, now);
  const blockers = countBlockers(project, now);
  const tallies = newestTallies(project.tallies);
  const decided = summariseDecision(project, now);
  return {
    ...summariseVerdict(verdict),
    decision: decided.decision,
    openIssues: besideTallies(blockers.open, tallies),
    readiness: maturity.overall,
    currentGate: gates.currentGate && summariseGate(gates.currentGate),
    gates: gates.gates.map(summariseGate),
    counts: countRows(project),
    states: states.counts,
    openBlockers: blockers.open,
    claimedResolvedBlockers: blockers.claimedResolved,
    tallies: tallies.map(({ severity, count, meaning, asOfOn }) => ({
      severity,
      count,
      meaning,
      asOfOn,
    })),
    claims: countClaims(project),
    metrics: countMetrics(metrics),
    holdsUntil: earliest([
      maturity.holdsUntil,
      verdict.holdsUntil,
      decided.holdsUntil,
      blockers.holdsUntil,
      states.holdsUntil,
      ...metrics.map((one) => one.holdsUntil),
    ]),
  };
}

function summariseGate(gate: PhaseGate): GateSummary {
  const { phaseKey, phase, result, locked, lockedBy, counts, deciding, informing } = gate;
  const { name: phaseName, deferred } = phase;
  return { phaseKey, phaseName, result, locked, lockedBy, deferred, counts, deciding, informing };
}

function statesOf(project: Project, now: string) {
  const derive = (kind: SubjectKind) => (row: { key: string }) =>
    deriveState(project, { kind, key: row.key }, now);
  const tasks = project.tasks.map(derive("task"));
  const items = project.items.map((row) => ({ list: row.list, ...derive("item")(row) }));
  const ofList = (list: ChecklistKind) =>
    countStates(items.filter((one) => one.list === list).map((one) => one.state));
  return {
    counts: {
      tasks: countStates(tasks.map((one) => one.state)),
      items: {
        exit: ofList("exit"),
        entrance: ofList("entrance"),
        readiness: ofList("readiness"),
        leadership: ofList("leadership"),
        action: ofList("action"),
      },
    },
    holdsUntil: earliest([...tasks, ...items].map((one) => one.holdsUntil)),
  };
}

function countRows(project: Project): ProjectSummary["counts"] {
  const ofList = (list: ChecklistKind) => project.items.filter((row) => row.list === list).length;
  return {
    phases: project.phases.length,
    tasks: project.tasks.length,
    components: project.components.length,
    exitItems: ofList("exit"),
    entranceItems: ofList("entrance"),
    readinessItems: ofList("readiness"),
    leadershipItems: ofList("leadership"),
    actionItems: ofList("action"),
    blockers: project.blockers.length,
    risks: project.risks.length,
    metrics: project.metrics.length,
    criteria: project.criteria.length,
    options: project.options.length,
    milestones: project.milestones.length,
  };
}

function countClaims(project: Project): ProjectSummary["claims"] {
  const counts = { total: 0, standing: 0, withdrawn: 0, confirmed: 0, refuted: 0 };
  for (const { fate } of claimOutcomes(project)) {
    counts[fate] += 1;
    counts.total += 1;
  }
  return counts;
}

function countMetrics(results: readonly MetricResult[]): ProjectSummary["metrics"] {
  const met = results.filter((one) => one.state === "met");
  return {
    met: met.length,
    notMet: results.filter((one) => one.state === "not met").length,
    unknown: results.filter((one) => one.state === "unknown").length,
    said: met.filter((one) => one.basis !== "measured").length,
    stale: results.filter((one) => one.stale).length,
  };
}

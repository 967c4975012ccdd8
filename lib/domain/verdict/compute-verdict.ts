import { type Gates, evaluateGates } from "../gates/evaluate-gate";
import { earliest } from "../instant";
import { type BlockerResult, evaluateBlocker } from "../plan/blockers";
import type { Project } from "../project";
import type { Verdict } from "../vocabulary";
import { type CriterionResult, evaluateCriterion } from "./evaluate-criterion";
import { type TriggerResult, evaluateTrigger } from "./evaluate-trigger";
import { type Finding, conditionsOf, findingsAgainst } from "./findings";
import { type Requirement, missingForGo } from "./missing-for-go";
import type { VerdictReason } from "./reasons";
import { refTo, tellFinding } from "./verdict-reasons";

export interface VerdictResult {
  verdict: Verdict;
  /** Why, the weightiest first; never empty. */
  reasons: VerdictReason[];
  /** Must-have, go and can-defer criteria, in shown order. */
  criteria: CriterionResult[];
  /** In shown order. */
  triggers: TriggerResult[];
  gates: Gates;
  /** Of severity P0 and not resolved, in shown order. */
  blockers: BlockerResult[];
  /** What would have to become true for GO; empty exactly when it is GO. */
  missingForGo: Requirement[];
  holdsUntil: string | null;
}

/**
 * R12: NO-GO while a trigger has fired or is unknown, a must-have, a go criterion or the gate of a phase
 * that is not deferred is neither met nor waived, a P0 blocker is not verified gone, or there is nothing
 * to judge by. CONDITIONAL while all that is missing is waived or has its day yet to come. GO otherwise.
 */
export function computeVerdict(project: Project, now: string): VerdictResult {
  const criteria = project.criteria
    .filter(({ kind }) => kind !== "no-go")
    .map((one) => evaluateCriterion(project, one, now));
  const triggers = project.criteria
    .filter(({ kind }) => kind === "no-go")
    .map((one) => evaluateTrigger(project, one, now));
  const p0 = project.blockers
    .filter(({ severity }) => severity === "P0")
    .map((one) => evaluateBlocker(project, one, now));
  const blockers = p0.filter((one) => one.standing !== "resolved");
  const gates = evaluateGates(project, now);

  const inputs = { criteria, triggers, gates, blockers };
  const against = findingsAgainst(inputs);
  const conditions = conditionsOf(inputs);
  return {
    ...weigh(project, against, conditions),
    ...inputs,
    missingForGo: missingForGo([...against, ...conditions], blockers),
    holdsUntil: earliest([
      gates.holdsUntil,
      ...[...criteria, ...triggers, ...p0].map((one) => one.holdsUntil),
    ]),
  };
}

function weigh(
  project: Project,
  against: readonly Finding[],
  conditions: readonly Finding[],
): Pick<VerdictResult, "verdict" | "reasons"> {
  const tell = (finding: Finding) => tellFinding(finding, project);
  if (against.length > 0) return { verdict: "NO-GO", reasons: against.map(tell) };
  if (conditions.length > 0) return { verdict: "CONDITIONAL", reasons: conditions.map(tell) };
  return { verdict: "GO", reasons: [{ kind: "all met", ref: refTo("project", project.slug) }] };
}

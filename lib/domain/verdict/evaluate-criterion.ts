import { earliest } from "../instant";
import type { Claim, Criterion, Evidence, Project, Waiver } from "../project";
import { recordsOf } from "../project-index";
import type { StateResult } from "../truth/derive-state";
import { mention } from "../truth/reasons";
import { waiverEnd, whyNotInForce } from "../truth/waiver";
import { type RuleAnswer, type RuleResult, applyRule } from "./apply-rule";
import { type JudgedState, judgedState } from "./judged-state";
import type { CriterionReason, CriterionState, ShownState } from "./reasons";

export interface CriterionResult {
  criterion: Criterion;
  state: CriterionState;
  shown: ShownState;
  reasons: CriterionReason[];
  /** What its rule says by itself; null where it has none. */
  rule: RuleAnswer | null;
  /** The newest claim that stands on it, else on the task it is bound to. */
  claim: Claim | null;
  /** What decides about it, else about its task. */
  evidence: Evidence | null;
  /** The waiver that makes it waived: its own, else its task's. */
  waiver: Waiver | null;
  holdsUntil: string | null;
}

/**
 * R12: whether what a must-have, go or can-defer criterion asks for is there. Without a rule it is met
 * when it is verified; with one, when the rule finds so and no evidence refutes the criterion itself.
 * A waiver in force covers what is unmet or unknown. Of a trigger this is the healthy side: what it
 * means for the trigger is `evaluateTrigger`.
 */
export function evaluateCriterion(
  project: Project,
  criterion: Criterion,
  now: string,
): CriterionResult {
  const judged = judgedState(project, { kind: "criterion", key: criterion.key }, now);
  const { state: ownState, waiver, derived: own, holdsUntil } = judged;
  const bound = criterion.rule.kind === "manual" ? null : applyRule(project, criterion.rule, now);
  const bare = bareState(ownState, bound);
  const covered = waiver !== null && (bare === "unmet" || bare === "unknown");
  const state = covered ? "waived" : bare;
  const claim = own.claim ?? bound?.claim ?? null;
  return {
    criterion,
    state,
    shown: shownAs(state, ownState, bound, claim),
    reasons: [
      ...(covered ? [waivedBy(waiver)] : []),
      ...deciding(own, ownState, bound),
      ...(claim !== null && state !== "met" ? [claimedBy(claim)] : []),
      ...(state === "unmet" || state === "unknown" ? lapsed(project, criterion, now) : []),
      ...ignored(own),
    ],
    rule: bound && { state: bound.state, figure: bound.figure },
    claim,
    evidence: own.evidence ?? bound?.evidence ?? null,
    waiver: state === "waived" ? (covered ? waiver : (bound?.waiver ?? null)) : null,
    holdsUntil: earliest([
      holdsUntil,
      bound?.holdsUntil ?? null,
      covered ? waiverEnd(waiver) : null,
    ]),
  };
}

type OwnState = JudgedState["state"];

function bareState(ownState: OwnState, bound: RuleResult | null): CriterionState {
  if (bound === null) return ownState === "verified" ? "met" : "unmet";
  return ownState === "refuted" ? "unmet" : bound.state;
}

function shownAs(
  state: CriterionState,
  ownState: OwnState,
  bound: RuleResult | null,
  claim: Claim | null,
): ShownState {
  if (state === "waived") return "waived";
  if (bound === null || ownState === "refuted") return ownState;
  const silent = ["to do", "in progress", "unknown"].includes(bound.shown);
  return silent && claim !== null ? "claimed" : bound.shown;
}

function deciding(own: StateResult, state: OwnState, bound: RuleResult | null): CriterionReason[] {
  const evidence = own.evidence && mention(own.evidence);
  if (bound === null) return [{ kind: "own state", state, evidence }];
  return state === "refuted" ? [{ kind: "refuted", evidence }, bound.figure] : [bound.figure];
}

function waivedBy(waiver: Waiver): CriterionReason {
  const { reason, approvedBy } = waiver;
  return { kind: "waived", reason, approvedBy, until: waiverEnd(waiver) };
}

function claimedBy({ by, at }: Claim): CriterionReason {
  return { kind: "claimed", by, at };
}

/** The waivers that do not cover it, where one would have. */
function lapsed(project: Project, { key }: Criterion, now: string): CriterionReason[] {
  const { waivers } = recordsOf(project, { kind: "criterion", key });
  return waivers.flatMap((one) => {
    const why = whyNotInForce(one, now);
    return why ? [{ kind: "waiver not in force" as const, why, expiresOn: one.expiresOn }] : [];
  });
}

function ignored({ notApplicable }: StateResult): CriterionReason[] {
  if (notApplicable === null) return [];
  const { reason, by, at } = notApplicable;
  return [{ kind: "not applicable does not count", reason, by, at }];
}

import { earliest, endOfDay, hasPassed } from "../instant";
import type { Claim, Consequence, Criterion, Evidence, Project, Waiver } from "../project";
import { recordsOf } from "../project-index";
import type { StateResult } from "../truth/derive-state";
import { mention } from "../truth/reasons";
import { waiverEnd } from "../truth/waiver";
import type { ItemState } from "../vocabulary";
import { type RuleAnswer, type RuleResult, applyRule } from "./apply-rule";
import { judgedState } from "./judged-state";
import type { TriggerReason, TriggerState } from "./reasons";

export interface TriggerResult {
  criterion: Criterion;
  state: TriggerState;
  fired: boolean;
  /** Since when it has fired, where that is known. */
  since: string | null;
  dueOn: string | null;
  /** The first moment after its day: the countdown runs until then. */
  endsAt: string | null;
  /** Where the countdown began: the start of the project; null where that is not before its end. */
  countsFrom: string | null;
  consequence: Consequence | null;
  reasons: TriggerReason[];
  /** What its rule says of the healthy state; null where it has none. */
  rule: RuleAnswer | null;
  /** Who holds its condition to be true. */
  claim: Claim | null;
  evidence: Evidence | null;
  /** The one that makes it waived. */
  waiver: Waiver | null;
  holdsUntil: string | null;
}

/**
 * R13: whether a no-go trigger has fired. A claim that its condition is true is believed until evidence
 * refutes it. A rule names the healthy state. While nothing speaks against it a dated trigger counts
 * down and fires after its day; an undated one is unknown, or fired where its rule is not met. Nothing
 * helps a fired trigger: a waiver or "not applicable" only covers one that is unknown and has no date.
 */
export function evaluateTrigger(
  project: Project,
  criterion: Criterion,
  now: string,
): TriggerResult {
  const facts = gather(project, criterion, now);
  const state = stateOf(facts);
  const { own, bound, dueOn, endsAt } = facts;
  return {
    criterion,
    state,
    fired: state === "fired",
    since: state === "fired" ? firedSince(project, facts) : null,
    dueOn,
    endsAt,
    countsFrom: startOf(project, endsAt),
    consequence: criterion.consequence,
    reasons: reasonsFor(state, facts),
    rule: bound && { state: bound.state, figure: bound.figure },
    claim: own.claim,
    evidence: own.evidence ?? bound?.evidence ?? null,
    waiver: state === "waived" && own.notApplicable === null ? own.waiver : null,
    holdsUntil: earliest([
      facts.holdsUntil,
      bound?.holdsUntil ?? null,
      state === "counting" ? endsAt : null,
    ]),
  };
}

interface Facts {
  own: StateResult;
  ownState: ItemState;
  /** Its condition: held to be true, shown to be false, or nothing said. */
  condition: "held" | "refuted" | "open";
  bound: RuleResult | null;
  dueOn: string | null;
  endsAt: string | null;
  past: boolean;
  holdsUntil: string | null;
}

const HELD = ["claimed", "verified", "stale", "suspect"];

function gather(project: Project, criterion: Criterion, now: string): Facts {
  const { key, rule, dueOn } = criterion;
  const judged = judgedState(project, { kind: "criterion", key }, now);
  const { state, derived: own, holdsUntil } = judged;
  const endsAt = dueOn === null ? null : endOfDay(dueOn);
  return {
    own,
    ownState: state,
    condition: HELD.includes(state) ? "held" : state === "refuted" ? "refuted" : "open",
    bound: rule.kind === "manual" ? null : applyRule(project, rule, now),
    dueOn,
    endsAt,
    past: endsAt !== null && hasPassed(endsAt, now),
    holdsUntil,
  };
}

function stateOf({ own, condition, bound, endsAt, past }: Facts): TriggerState {
  if (condition === "held") return "fired";
  if (bound === null ? condition === "refuted" : bound.state === "met") return "cleared";
  if (endsAt !== null) return past ? "fired" : "counting";
  if (bound !== null && bound.state !== "unknown") return "fired";
  return own.waiver !== null || own.notApplicable !== null ? "waived" : "unknown";
}

function firedSince(project: Project, { own, condition, endsAt, past }: Facts): string | null {
  const deadline = past ? endsAt : null;
  if (condition !== "held") return deadline;
  const { standing, evidence } = recordsOf(project, own.subject);
  const heldSince = own.evidence?.at ?? own.claim?.at ?? null;
  // Once it was shown to be false it had not fired before it was held true again.
  if (evidence.some((one) => one.outcome === "failed")) return heldSince;
  return earliest([standing[0]?.at ?? heldSince, deadline]);
}

function startOf({ startOn }: Project, endsAt: string | null): string | null {
  if (startOn === null || endsAt === null || hasPassed(endsAt, startOn)) return null;
  return startOn;
}

function reasonsFor(state: TriggerState, facts: Facts): TriggerReason[] {
  const { own, ownState, condition, bound, dueOn, endsAt } = facts;
  const evidence = own.evidence && mention(own.evidence);
  const reasons: TriggerReason[] = [];
  if (condition === "held") {
    reasons.push({ kind: "held true", state: ownState, evidence });
  }
  if (state === "waived") reasons.push(...permission(own));
  if (dueOn !== null && endsAt !== null) {
    if (state === "counting") reasons.push({ kind: "due", dueOn, endsAt });
    if (state === "fired" && condition !== "held")
      reasons.push({ kind: "past due", dueOn, endsAt });
  }
  if (condition === "refuted") reasons.push({ kind: "refuted", evidence });
  if (bound !== null) reasons.push(bound.figure);
  if (bound === null && condition === "open") reasons.push({ kind: "nothing said" });
  if (own.claim !== null) reasons.push({ kind: "claimed", by: own.claim.by, at: own.claim.at });
  return reasons;
}

function permission({ waiver, notApplicable }: StateResult): TriggerReason[] {
  if (notApplicable !== null) {
    const { reason, by, at } = notApplicable;
    return [{ kind: "not applicable", reason, by, at }];
  }
  if (waiver === null) return [];
  const { reason, approvedBy } = waiver;
  return [{ kind: "waived", reason, approvedBy, until: waiverEnd(waiver) }];
}

import type { GateOutcome } from "../gates/evaluate-gate";
import type { BlockerStanding } from "../plan/blockers";
import type { Consequence, Metric, Person, Sample } from "../project";
import type { EvidenceMention, WaiverLapse } from "../truth/reasons";
import type { ItemState, Priority } from "../vocabulary";

/** "waived": what it asks for is not there, and permission was given to go on without. */
export type CriterionState = "met" | "unmet" | "unknown" | "waived";

export type TriggerState = "fired" | "counting" | "cleared" | "unknown" | "waived";

/** How a criterion's glyph is drawn. */
export type ShownState = ItemState | "unknown";

/** What a rule compared: the figure as it is and the one it should be. */
export type RuleFigure =
  | {
      kind: "metric";
      metricKey: string;
      name: string;
      target: Pick<Metric, "unit" | "comparator" | "target" | "targetHigh" | "targetText">;
      /** Null for never taken. */
      current: Pick<Sample, "basis" | "low" | "high" | "outOf" | "text" | "takenOn"> | null;
      compared: "met" | "not met" | "unknown";
      stale: boolean;
    }
  /** `count` null: nobody counted. */
  | { kind: "tally"; severity: Priority; count: number | null; max: number; asOfOn: string | null }
  /** Keys of the blockers of that severity that are not resolved, each in one of the lists. */
  | {
      kind: "blockers";
      severity: Priority;
      max: number;
      open: string[];
      claimedResolved: string[];
      /** Not resolved, and covered by a waiver. */
      covered: string[];
    }
  | {
      kind: "gate";
      phaseKey: string;
      name: string;
      result: GateOutcome;
      verified: number;
      refuted: number;
      /** How many criteria decide; without any it cannot pass. */
      deciding: number;
      /** Where it is waived, when the first of its waivers runs out. */
      waivedUntil: string | null;
    }
  | { kind: "task"; taskKey: string; title: string; state: ItemState }
  | {
      kind: "component";
      componentKey: string;
      name: string;
      minPercent: number;
      /** Null for nothing to measure. */
      verified: number | null;
      claimed: number | null;
    }
  /** The rule names what the project does not hold (R20). */
  | { kind: "missing"; noun: "metric" | "phase" | "task" | "component"; key: string };

/** Why a criterion is in its state; what decides stands first. */
export type CriterionReason =
  | RuleFigure
  /** A criterion without a rule is as true as it is proved. */
  | { kind: "own state"; state: ItemState; evidence: EvidenceMention | null }
  | { kind: "claimed"; by: Person; at: string }
  /** Evidence against the criterion itself, whatever its rule says. */
  | { kind: "refuted"; evidence: EvidenceMention | null }
  | { kind: "waived"; reason: string; approvedBy: Person | null; until: string }
  | { kind: "waiver not in force"; why: WaiverLapse; expiresOn: string }
  /** On a criterion it takes nothing away. */
  | { kind: "not applicable does not count"; reason: string; by: Person; at: string };

/** Why a trigger is in its state; what decides stands first. */
export type TriggerReason =
  | CriterionReason
  /** Its condition is held to be true: claimed, or shown. */
  | { kind: "held true"; state: ItemState; evidence: EvidenceMention | null }
  /** Its day has passed, and nobody showed that it is not so. */
  | { kind: "past due"; dueOn: string; endsAt: string }
  | { kind: "due"; dueOn: string; endsAt: string }
  | { kind: "nothing said" }
  | { kind: "not applicable"; reason: string; by: Person; at: string };

export interface Ref {
  kind: "criterion" | "phase" | "blocker" | "project";
  key: string;
}

interface OfCriterion {
  ref: Ref;
  text: string;
  owner: string | null;
  dueOn: string | null;
}

/** Why the verdict is what it is. Each can be worded without the project. */
export type VerdictReason =
  | (OfCriterion & {
      kind: `trigger ${TriggerState}`;
      since: string | null;
      endsAt: string | null;
      consequence: Consequence | null;
      because: TriggerReason[];
    })
  | (OfCriterion & {
      kind:
        | "must-have not met"
        | "go criterion not met"
        | "must-have waived"
        | "go criterion waived";
      state: CriterionState;
      shown: ShownState;
      because: CriterionReason[];
    })
  | {
      kind: "P0 blocker" | "P0 blocker waived";
      ref: Ref;
      text: string;
      owner: string | null;
      standing: BlockerStanding;
      /** "stale" or "suspect" where its resolution was proved and no longer is. */
      state: ItemState;
      until: string | null;
    }
  | {
      kind: "gate failed" | "gate not passed" | "gate waived" | "gate passed";
      ref: Ref;
      text: string;
      gate: Extract<RuleFigure, { kind: "gate" }>;
    }
  | { kind: "nothing to judge by"; ref: Ref }
  /** Every must-have, go criterion and gate that there is. */
  | { kind: "all met"; ref: Ref };

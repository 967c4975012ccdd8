import type { CommandFlaw } from "../checks/command-flaws";
import type { Check, Claim, Evidence, Person, Subject } from "../project";
import type { BlockerState, EvidenceOrigin, Outcome, WorkStatus } from "../vocabulary";

/** What a reason says of one piece of evidence; `checkKey` null where no check produced it. */
export interface EvidenceMention {
  evidenceId: string;
  checkKey: string | null;
  outcome: Outcome;
  origin: EvidenceOrigin;
  by: Person;
  at: string;
  commit: string | null;
  run: string | null;
}

/** Why a check, or the findings of people, speak for or against a subject. */
export type EvidenceReason =
  | { kind: "passed"; evidence: EvidenceMention; holdsUntil: string }
  | { kind: "failed"; evidence: EvidenceMention }
  /** R5: it passed, and nobody has seen that it can fail, so it is a claim. */
  | { kind: "never seen failing"; checkKey: string; evidence: EvidenceMention }
  /** R5: it passed by another command than its check's, and that one cannot fail, so it is a claim. */
  | {
      kind: "ran what cannot fail";
      checkKey: string;
      evidence: EvidenceMention;
      command: string;
      flaws: readonly CommandFlaw[];
    }
  /** R2: it passed, and that is longer ago than it holds. `freshDays` null: it named its own end. */
  | { kind: "past freshness"; evidence: EvidenceMention; freshDays: number | null; since: string }
  /** R2: it passed for a commit, and newer evidence speaks of another. */
  | { kind: "other commit"; evidence: EvidenceMention; newer: EvidenceMention }
  /** It passed, and has to pass again on the same commit before that counts. */
  | { kind: "passes missing"; evidence: EvidenceMention; passed: number; needed: number }
  /** R6: nothing decisive was ever recorded for this check, or for the subject where null. */
  | { kind: "no evidence"; checkKey: string | null }
  /** R6: an error or a skipped run is no result. */
  | { kind: "no result"; evidence: EvidenceMention }
  /** R3: whoever claimed it confirms it: no second person has spoken. */
  | { kind: "own confirmation"; evidence: EvidenceMention }
  /** R1, R3: a word without an automatic check, with no claim of another that stands, verifies nothing. */
  | { kind: "nothing to confirm"; evidence: EvidenceMention }
  /** R7: what a document says is done is a claim at most. */
  | { kind: "document is a claim at most"; evidence: EvidenceMention };

/** A step of the way on which a failure spreads (R4): a subject, the gate of a phase, or a phase. */
export interface CascadeNode {
  kind: "task" | "item" | "blocker" | "gate" | "phase";
  key: string;
}

export const WAIVER_LAPSES = [
  "not approved",
  "approved by the asker",
  "no reason",
  "expired",
] as const;
export type WaiverLapse = (typeof WAIVER_LAPSES)[number];

/** Why an item is shown in its state. Data, so that page, interface and print word it alike. */
export type StateReason =
  | EvidenceReason
  /**
   * R4: it is proved, and rests on what failed. The path begins with what failed and ends directly
   * before the subject; of a very long one `omitted` steps are missing behind the first. The evidence
   * is the failure.
   */
  | {
      kind: "suspect";
      path: readonly CascadeNode[];
      omitted: number;
      evidence: EvidenceMention;
    }
  | { kind: "not in the project"; subject: Subject }
  | { kind: "work status"; status: WorkStatus }
  | { kind: "blocker state"; state: BlockerState; resolvedOn: string | null }
  /** R8: `override` where something was open before it. */
  | { kind: "claimed"; claimId: string; by: Person; at: string; override: Claim["override"] }
  /** A newer claim does not undo a failure: only evidence moves readiness. */
  | { kind: "claimed again"; claimId: string; by: Person; at: string; override: Claim["override"] }
  | { kind: "not applicable"; reason: string; by: Person; at: string }
  /** R6: declared without a reason, so it does not count. */
  | { kind: "not applicable without a reason"; by: Person; at: string }
  | {
      kind: "waived";
      waiverId: string;
      reason: string;
      requestedBy: Person;
      approvedBy: Person | null;
      until: string;
    }
  /** A waiver covers what failed beneath it: the suspicion that follows is permitted until then. */
  | {
      kind: "failure waived";
      waiverId: string;
      reason: string;
      approvedBy: Person | null;
      until: string;
    }
  | { kind: "waiver not in force"; waiverId: string; why: WaiverLapse; expiresOn: string };

export function mention(evidence: Evidence): EvidenceMention {
  const { id, checkKey, outcome, origin, by, at, commit, run } = evidence;
  return { evidenceId: id, checkKey, outcome, origin, by, at, commit, run };
}

/** A command, a metric or a link answers by itself; a person has to be asked (R3). */
export function isAutomatic(check: Pick<Check, "kind">): boolean {
  return check.kind !== "person";
}

import { toMs } from "../instant";
import type { Claim, Evidence, NotApplicable, Project, Subject, Waiver } from "../project";
import { type SubjectRecords, recordsOf } from "../project-index";
import type { ItemState } from "../vocabulary";
import type { CheckResult } from "./check-result";
import type { StateReason } from "./reasons";
import { waiverEnd, waiverInForce, whyNotInForce } from "./waiver";
import { type Proof, weighEvidence } from "./weigh-evidence";
import { workState } from "./work-state";

/** Shared by all who ask for the same moment. */
export interface StateResult {
  subject: Subject;
  state: ItemState;
  /** What it would be without its waiver or its "not applicable": a waiver hides no failure. */
  beneath: ItemState;
  /** R5: `beneath` is "claimed" by checks that passed and were never seen failing or ran what cannot fail, claimed or not. */
  unproven: boolean;
  reasons: readonly StateReason[];
  /** The newest claim that stands. */
  claim: Claim | null;
  /** What decides a verified, stale, refuted or unproven state; of several passes the one that runs out first. */
  evidence: Evidence | null;
  /** The waiver in force at `now`, whether or not it decides. */
  waiver: Waiver | null;
  /**
   * Set where it is proved and rests on what failed and is waived: the waiver over that, and how long
   * this lasts. Beneath it is suspect.
   */
  restsOn: { waiver: Waiver; holdsUntil: string } | null;
  notApplicable: NotApplicable | null;
  /** One result per required check; one without a check where people decide. */
  checks: readonly CheckResult[];
  /** The next moment at which time alone changes the state; null for never. */
  holdsUntil: string | null;
}

/**
 * R1 without its neighbours: the state that a subject's own claims, evidence, waivers and work status
 * give it. "Not applicable" wins, then proof, then a waiver, then what evidence, claim and work say.
 */
export function deriveOwnState(project: Project, subject: Subject, now: string): StateResult {
  const records = recordsOf(project, subject);
  const claim = records.standing.at(-1) ?? null;
  const proof = weighEvidence(project, records, now);
  const work = workState(project, subject);
  const beneath = proof.state ?? (claim ? "claimed" : work.state);
  const notApplicable = excludedBy(records);
  const waived = waivedBy(records, now);

  const isWaived = waived.row !== null && beneath !== "verified";
  const state = notApplicable.row ? "not applicable" : isWaived ? "waived" : beneath;
  return {
    subject,
    state,
    beneath,
    unproven: proof.state === "claimed",
    reasons: [
      ...notApplicable.reasons,
      ...waived.reasons,
      ...proof.reasons,
      ...claimReasons(claim, proof),
      ...(proof.state === null && claim === null ? work.reasons : []),
    ],
    claim,
    evidence: proof.evidence,
    waiver: waived.row,
    restsOn: null,
    notApplicable: notApplicable.row,
    checks: proof.checks,
    holdsUntil: holdingUntil(state, waived.row, proof),
  };
}

function holdingUntil(state: ItemState, waiver: Waiver | null, proof: Proof): string | null {
  if (state === "verified") return proof.holdsUntil;
  return state === "waived" && waiver ? waiverEnd(waiver) : null;
}

function claimReasons(claim: Claim | null, proof: Proof): StateReason[] {
  if (claim === null) return [];
  const { id: claimId, by, at, override } = claim;
  const again =
    proof.state === "refuted" && proof.evidence !== null && toMs(at) > toMs(proof.evidence.at);
  return [{ kind: again ? "claimed again" : "claimed", claimId, by, at, override }];
}

function excludedBy({ notApplicable: rows }: SubjectRecords): {
  row: NotApplicable | null;
  reasons: StateReason[];
} {
  const row = rows.find((one) => one.reason.trim() !== "") ?? null;
  if (row) {
    const { reason, by, at } = row;
    return { row, reasons: [{ kind: "not applicable", reason, by, at }] };
  }
  return {
    row,
    reasons: rows.map(({ by, at }) => ({ kind: "not applicable without a reason", by, at })),
  };
}

function waivedBy(
  { waivers: rows }: SubjectRecords,
  now: string,
): { row: Waiver | null; reasons: StateReason[] } {
  const row = waiverInForce(rows, now);
  if (row) {
    const { id: waiverId, reason, requestedBy, approvedBy } = row;
    const until = waiverEnd(row);
    return { row, reasons: [{ kind: "waived", waiverId, reason, requestedBy, approvedBy, until }] };
  }
  const reasons = rows.flatMap((one): StateReason[] => {
    const why = whyNotInForce(one, now);
    const { id: waiverId, expiresOn } = one;
    return why ? [{ kind: "waiver not in force", waiverId, why, expiresOn }] : [];
  });
  return { row, reasons };
}

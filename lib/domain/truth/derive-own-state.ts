import { toMs } from "../instant";
import type { Claim, Evidence, NotApplicable, Project, Subject, Waiver } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import type { ItemState } from "../vocabulary";
import { type CheckResult, standingClaims } from "./check-result";
import type { StateReason } from "./reasons";
import { waiverEnd, waiverInForce, whyNotInForce } from "./waiver";
import { type Proof, weighEvidence } from "./weigh-evidence";

export interface StateResult {
  subject: Subject;
  state: ItemState;
  /** What it would be without its waiver or its "not applicable": a waiver hides no failure. */
  beneath: ItemState;
  reasons: StateReason[];
  /** The newest claim that stands. */
  claim: Claim | null;
  /** What decides a verified, stale or refuted state: of several that hold, the one that runs out first. */
  evidence: Evidence | null;
  /** The waiver in force at `now`, whether or not it decides. */
  waiver: Waiver | null;
  notApplicable: NotApplicable | null;
  /** One result per required check; one without a check where people decide. */
  checks: CheckResult[];
  /** The next moment at which time alone changes the state; null for never. */
  holdsUntil: string | null;
}

/**
 * R1 without its neighbours: the state that a subject's own claims, evidence, waivers and work status
 * give it. "Not applicable" wins, then proof, then a waiver, then what evidence, claim and work say.
 */
export function deriveOwnState(project: Project, subject: Subject, now: string): StateResult {
  const claim = standingClaims(project, subject).at(-1) ?? null;
  const proof = weighEvidence(project, subject, now);
  const work = workState(project, subject);
  const beneath = proof.state ?? (claim ? "claimed" : work.state);
  const notApplicable = excluded(project, subject);
  const waived = waiverOf(project, subject, now);

  const isWaived = waived.row !== null && beneath !== "verified";
  const state = notApplicable.row ? "not applicable" : isWaived ? "waived" : beneath;
  return {
    subject,
    state,
    beneath,
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
  const { id: claimId, by, at } = claim;
  const again =
    proof.state === "refuted" && proof.evidence !== null && toMs(at) > toMs(proof.evidence.at);
  return [{ kind: again ? "claimed again" : "claimed", claimId, by, at }];
}

/** What is left when nobody claims and nothing proves. */
function workState(
  project: Project,
  subject: Subject,
): { state: "to do" | "in progress" | "claimed"; reasons: StateReason[] } {
  const index = indexProject(project);
  if (subject.kind === "blocker") {
    const blocker = index.blockers.get(subject.key);
    if (!blocker) return { state: "to do", reasons: [{ kind: "not in the project", subject }] };
    const { actualState, resolvedOn } = blocker;
    const reasons: StateReason[] = [{ kind: "blocker state", state: actualState, resolvedOn }];
    // Somebody wrote that it is gone; nothing shows it.
    if (actualState === "done" || resolvedOn !== null) return { state: "claimed", reasons };
    const idle = actualState === "not started" || actualState === "blocked";
    return { state: idle ? "to do" : "in progress", reasons };
  }
  if (subject.kind === "criterion") {
    const known = index.criteria.has(subject.key);
    const reasons: StateReason[] = known ? [] : [{ kind: "not in the project", subject }];
    return { state: "to do", reasons };
  }
  const row = (subject.kind === "task" ? index.tasks : index.items).get(subject.key);
  if (!row) return { state: "to do", reasons: [{ kind: "not in the project", subject }] };
  return { state: row.status, reasons: [{ kind: "work status", status: row.status }] };
}

function excluded(
  project: Project,
  subject: Subject,
): { row: NotApplicable | null; reasons: StateReason[] } {
  const rows = listed(indexProject(project).notApplicableOf, subjectId(subject));
  const row = rows.findLast((one) => one.reason.trim() !== "") ?? null;
  if (row) {
    const { reason, by, at } = row;
    return { row, reasons: [{ kind: "not applicable", reason, by, at }] };
  }
  return {
    row,
    reasons: rows.map(({ by, at }) => ({ kind: "not applicable without a reason", by, at })),
  };
}

function waiverOf(
  project: Project,
  subject: Subject,
  now: string,
): { row: Waiver | null; reasons: StateReason[] } {
  const rows = listed(indexProject(project).waiversOf, subjectId(subject));
  const row = waiverInForce(rows, now);
  if (row) {
    const { id: waiverId, reason, requestedBy, approvedBy } = row;
    const until = waiverEnd(row);
    return { row, reasons: [{ kind: "waived", waiverId, reason, requestedBy, approvedBy, until }] };
  }
  const reasons = rows.flatMap((one): StateReason[] => {
    const why = whyNotInForce(one, now);
    return why
      ? [{ kind: "waiver not in force", waiverId: one.id, why, expiresOn: one.expiresOn }]
      : [];
  });
  return { row, reasons };
}

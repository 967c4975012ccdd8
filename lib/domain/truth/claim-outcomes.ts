import { toMs } from "../instant";
import type { Claim, Evidence, Project } from "../project";
import { recordsOf } from "../project-index";
import {
  type EvidenceLine,
  linesOfEvidence,
  passesInARow,
  passesNeededOf,
  ranWhatCannotFail,
  wasSeenFailing,
  whyNoProof,
} from "./check-result";

export type ClaimFate = "standing" | "withdrawn" | "confirmed" | "refuted";

export interface ClaimOutcome {
  claim: Claim;
  fate: ClaimFate;
  /** What confirmed or refuted it. */
  evidence: Evidence | null;
}

/** Claims that somebody stands by, or that were answered: what was withdrawn before counts in no share. */
export function heardClaims(fates: Record<Exclude<ClaimFate, "withdrawn">, number>): number {
  return fates.standing + fates.confirmed + fates.refuted;
}

/**
 * What became of each claim, in recorded order. Evidence of its subject from the moment of the claim
 * on decides, and the first answer stays: a later pass does not make a false claim true, and
 * withdrawing it afterwards does not either. It is confirmed once every required check has passed; a
 * pass of a check that had never failed until then confirms nothing, nor does one by a command that cannot fail (R5).
 */
export function claimOutcomes(project: Project): ClaimOutcome[] {
  return project.claims.map((claim) => claimOutcome(project, claim));
}

function claimOutcome(project: Project, claim: Claim): ClaimOutcome {
  const records = recordsOf(project, claim.subject);
  const open = new Set(linesOfEvidence(records).required);
  const until = claim.withdrawal ? toMs(claim.withdrawal.at) : Number.POSITIVE_INFINITY;

  for (const evidence of records.evidence) {
    const at = toMs(evidence.at);
    if (at < toMs(claim.at) || at > until) continue;
    if (evidence.outcome === "failed") return { claim, fate: "refuted", evidence };
    if (evidence.outcome !== "passed") continue;
    for (const line of open) {
      if (proves(line, evidence, claim)) open.delete(line);
    }
    if (open.size === 0) return { claim, fate: "confirmed", evidence };
  }
  return { claim, fate: claim.withdrawal ? "withdrawn" : "standing", evidence: null };
}

function proves({ check, evidence: runs }: EvidenceLine, pass: Evidence, claim: Claim): boolean {
  const at = runs.indexOf(pass);
  if (at < 0 || whyNoProof(pass, check, [claim]) !== null) return false;
  if (passesInARow(runs, at) < passesNeededOf(check)) return false;
  if (check === null) return true;
  return wasSeenFailing(check, runs.slice(0, at)) && !ranWhatCannotFail(check, runs, at);
}

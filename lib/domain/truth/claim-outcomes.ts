import { toMs } from "../instant";
import type { Claim, Evidence, Project } from "../project";
import { recordsOf } from "../project-index";
import { linesOfEvidence, whyNoProof } from "./check-result";

export type ClaimFate = "standing" | "withdrawn" | "confirmed" | "refuted";

export interface ClaimOutcome {
  claim: Claim;
  fate: ClaimFate;
  /** What confirmed or refuted it. */
  evidence: Evidence | null;
}

/**
 * What became of each claim, in recorded order. Evidence of its subject from the moment of the claim
 * on decides, and the first answer stays: a later pass does not make a false claim true, and
 * withdrawing it afterwards does not either. It is confirmed once every required check has passed.
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
    if (evidence.outcome !== "passed" || claim.withdrawal) continue;
    for (const line of open) {
      const proves = whyNoProof(evidence, line.check, [claim]) === null;
      if (proves && line.evidence.includes(evidence)) open.delete(line);
    }
    if (open.size === 0) return { claim, fate: "confirmed", evidence };
  }
  return { claim, fate: claim.withdrawal ? "withdrawn" : "standing", evidence: null };
}

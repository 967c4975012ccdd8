import { addDays, hasPassed, sooner } from "../instant";
import { isSamePerson } from "../person";
import type { Check, Claim, Evidence, Project, Subject } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { type EvidenceReason, isAutomatic, mention } from "./reasons";

export type CheckOutcome = "passed" | "failed" | "stale" | "unknown";

export interface CheckResult {
  /** Null for what people and documents found without a check. */
  check: Check | null;
  result: CheckOutcome;
  /** What decides: the newest that passed or failed and counts. */
  evidence: Evidence | null;
  /** When a pass stops holding by time alone; null for everything else. */
  holdsUntil: string | null;
  reasons: EvidenceReason[];
}

/** What speaks for a subject, line by line, oldest evidence first. */
export interface EvidenceLine {
  check: Check | null;
  evidence: readonly Evidence[];
}

export interface EvidenceLines {
  /** Every one has to pass. */
  required: EvidenceLine[];
  /** Beside automatic checks people and documents can only refute (R3, R7). */
  refuting: EvidenceLine[];
}

/**
 * R2, R3, R6, R7 for one check: the newest evidence that decides. An error or a skipped run is no
 * result and renews nothing; a document's pass, or a person's without another's claim, proves nothing.
 */
export function checkResult(project: Project, check: Check, now: string): CheckResult {
  const lines = linesOfEvidence(project, check.subject);
  const line = [...lines.required, ...lines.refuting].find((one) => one.check?.key === check.key);
  return judgeLine(project, check.subject, line ?? { check, evidence: [] }, now);
}

/**
 * An item with automatic checks has one required line per such check. Without any, its person checks
 * are required, and evidence without a check speaks for each of them; with no checks at all, that
 * evidence is the one line.
 */
export function linesOfEvidence(project: Project, subject: Subject): EvidenceLines {
  const index = indexProject(project);
  const id = subjectId(subject);
  const checks = listed(index.checksOf, id);
  const evidence = listed(index.evidenceOf, id);
  const keys = new Set(checks.map((check) => check.key));
  const isFinding = (one: Evidence) => one.checkKey === null || !keys.has(one.checkKey);
  const own = (check: Check) => evidence.filter((one) => one.checkKey === check.key);
  const ownAnd = (check: Check, counts: (one: Evidence) => boolean) =>
    evidence.filter((one) => one.checkKey === check.key || (isFinding(one) && counts(one)));

  const automatic = checks.filter(isAutomatic);
  const byPerson = checks.filter((check) => !isAutomatic(check));
  const findings: EvidenceLine = { check: null, evidence: evidence.filter(isFinding) };
  if (automatic.length > 0) {
    const answered = (one: Evidence) => one.outcome === "passed";
    return {
      required: automatic.map((check) => ({ check, evidence: own(check) })),
      refuting: [
        ...byPerson.map((check) => ({ check, evidence: ownAnd(check, answered) })),
        findings,
      ],
    };
  }
  const required = byPerson.map((check) => ({ check, evidence: ownAnd(check, () => true) }));
  return { required: required.length > 0 ? required : [findings], refuting: [] };
}

export function judgeLine(
  project: Project,
  subject: Subject,
  line: EvidenceLine,
  now: string,
): CheckResult {
  const { check } = line;
  const claims = standingClaims(project, subject);
  const reasons: EvidenceReason[] = [];
  const note = (reason: EvidenceReason) => {
    if (!reasons.some((one) => one.kind === reason.kind)) reasons.push(reason);
  };
  for (const evidence of line.evidence.toReversed()) {
    if (evidence.outcome === "failed") {
      const failed: EvidenceReason = { kind: "failed", evidence: mention(evidence) };
      return { check, result: "failed", evidence, holdsUntil: null, reasons: [failed, ...reasons] };
    }
    if (evidence.outcome !== "passed") {
      note({ kind: "no result", evidence: mention(evidence) });
      continue;
    }
    const weakness = whyNoProof(evidence, check, claims);
    if (weakness) {
      note(weakness);
      continue;
    }
    return judgePass(project, evidence, check, now, reasons);
  }
  reasons.unshift({ kind: "no evidence", checkKey: check?.key ?? null });
  return { check, result: "unknown", evidence: null, holdsUntil: null, reasons };
}

/**
 * Why a pass proves nothing; null when it does. CI's word on an automatic check needs nobody beside
 * it. Everywhere else two must have spoken: one who claims and another who confirms.
 */
export function whyNoProof(
  evidence: Evidence,
  check: Check | null,
  claims: readonly Claim[],
): EvidenceReason | null {
  if (evidence.origin === "document") {
    return { kind: "document is a claim at most", evidence: mention(evidence) };
  }
  if (evidence.origin === "ci" && check !== null && isAutomatic(check)) return null;
  if (claims.some((claim) => !isSamePerson(claim.by, evidence.by))) return null;
  if (claims.length > 0) return { kind: "own confirmation", evidence: mention(evidence) };
  if (evidence.origin === "ci") return null;
  return { kind: "nothing to confirm", evidence: mention(evidence) };
}

/** Claims that were not withdrawn, oldest first. */
export function standingClaims(project: Project, subject: Subject): Claim[] {
  const claims = listed(indexProject(project).claimsOf, subjectId(subject));
  return claims.filter((claim) => claim.withdrawal === null);
}

function judgePass(
  project: Project,
  evidence: Evidence,
  check: Check | null,
  now: string,
  notes: EvidenceReason[],
): CheckResult {
  const freshDays = check?.freshnessDays ?? project.freshnessDays;
  const agesOut = addDays(evidence.at, freshDays);
  const holdsUntil = sooner(agesOut, evidence.expiresAt);
  const stale = (reason: EvidenceReason): CheckResult => ({
    check,
    result: "stale",
    evidence,
    holdsUntil: null,
    reasons: [reason, ...notes],
  });

  const newer = newerOnOtherCommit(project, evidence);
  if (newer) {
    return stale({ kind: "other commit", evidence: mention(evidence), newer: mention(newer) });
  }
  if (hasPassed(holdsUntil, now)) {
    return stale({
      kind: "past freshness",
      evidence: mention(evidence),
      freshDays: holdsUntil === agesOut ? freshDays : null,
      since: holdsUntil,
    });
  }
  const passed: EvidenceReason = { kind: "passed", evidence: mention(evidence), holdsUntil };
  return { check, result: "passed", evidence, holdsUntil, reasons: [passed, ...notes] };
}

/** Any newer evidence of the subject counts, a broken run too: it shows that the code moved on. */
function newerOnOtherCommit(project: Project, evidence: Evidence): Evidence | undefined {
  const { commit } = evidence;
  if (commit === null) return undefined;
  const all = listed(indexProject(project).evidenceOf, subjectId(evidence.subject));
  return all
    .slice(all.indexOf(evidence) + 1)
    .findLast((one) => one.commit !== null && !isSameCommit(one.commit, commit));
}

const SHORTEST_HASH = 7;

/** A short hash names the same commit as the long one that begins with it. */
function isSameCommit(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  return short === long || (short.length >= SHORTEST_HASH && long.startsWith(short));
}

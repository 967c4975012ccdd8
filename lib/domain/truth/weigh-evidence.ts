import { inTimeOrder, sooner } from "../instant";
import type { Evidence, Project } from "../project";
import type { SubjectRecords } from "../project-index";
import { type CheckResult, type EvidenceLines, judgeLine, linesOfEvidence } from "./check-result";
import type { EvidenceReason } from "./reasons";

export interface Proof {
  /** "claimed": all that is required has passed, and something of it is unproven (R5). */
  state: "verified" | "stale" | "refuted" | "claimed" | null;
  /** What decides; null where evidence decides nothing. */
  evidence: Evidence | null;
  holdsUntil: string | null;
  checks: CheckResult[];
  reasons: EvidenceReason[];
}

/**
 * R2, R3, R5, R6: verified when every required check has passed and still holds, refuted while one has
 * failed; when all have passed, claimed while one is unproven, else stale while one no longer holds.
 * Otherwise evidence decides nothing.
 */
export function weighEvidence(project: Project, records: SubjectRecords, now: string): Proof {
  const lines = linesOfEvidence(records);
  const checks = lines.required.map((line) => judgeLine(project, records, line, now));
  const findings = standingFindings(project, lines, records, checks, now);
  const reasons = [...findings, ...checks].flatMap((one) => one.reasons);
  const decided = (state: Proof["state"], by: CheckResult | null): Proof => {
    const holdsUntil = by?.holdsUntil ?? null;
    return { state, evidence: by?.evidence ?? null, holdsUntil, checks, reasons };
  };

  const failed = [...findings, ...checks.filter((one) => one.result === "failed")];
  if (failed.length > 0) return decided("refuted", newest(failed));
  if (checks.some((one) => one.result === "unknown")) return decided(null, null);
  const unproven = checks.filter((one) => one.result === "unproven");
  if (unproven.length > 0) return decided("claimed", newest(unproven));
  const stale = checks.filter((one) => one.result === "stale");
  if (stale.length > 0) return decided("stale", newest(stale));
  return decided("verified", checks.reduce(firstToRunOut));
}

/**
 * What people and documents found against a subject stands until every automatic check passed later;
 * an unproven pass answers it as little as a claim would.
 */
function standingFindings(
  project: Project,
  lines: EvidenceLines,
  records: SubjectRecords,
  checks: readonly CheckResult[],
  now: string,
): CheckResult[] {
  const orderOf = (one: CheckResult) =>
    one.evidence === null ? -1 : records.evidence.indexOf(one.evidence);
  return lines.refuting
    .filter((line) => line.evidence.length > 0)
    .map((line) => judgeLine(project, records, line, now))
    .filter((finding) => {
      if (finding.result !== "failed") return false;
      if (finding.check !== null) return true;
      const answers = (one: CheckResult) =>
        (one.result === "passed" || one.result === "stale") && orderOf(one) > orderOf(finding);
      return !checks.every(answers);
    });
}

function newest(results: readonly CheckResult[]): CheckResult | null {
  return inTimeOrder(results, (one) => one.evidence?.at ?? "").at(-1) ?? null;
}

function firstToRunOut(one: CheckResult, other: CheckResult): CheckResult {
  if (one.holdsUntil === null || other.holdsUntil === null) return one;
  return sooner(one.holdsUntil, other.holdsUntil) === one.holdsUntil ? one : other;
}

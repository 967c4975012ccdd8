import { inTimeOrder, sooner } from "../instant";
import type { Evidence, Project } from "../project";
import type { SubjectRecords } from "../project-index";
import { type CheckResult, type EvidenceLines, judgeLine, linesOfEvidence } from "./check-result";
import type { EvidenceReason } from "./reasons";

export interface Proof {
  state: "verified" | "stale" | "refuted" | null;
  /** What decides; null where evidence decides nothing. */
  evidence: Evidence | null;
  holdsUntil: string | null;
  checks: CheckResult[];
  reasons: EvidenceReason[];
}

/**
 * R2, R3, R6: verified when every required check has passed and still holds, refuted while one has
 * failed, stale when all have passed and one no longer holds; otherwise evidence decides nothing.
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
  const stale = checks.filter((one) => one.result === "stale");
  if (stale.length > 0) return decided("stale", newest(stale));
  return decided("verified", checks.reduce(firstToRunOut));
}

/** What people and documents found against a subject stands until every automatic check passed later. */
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
      const passedLater = (one: CheckResult) =>
        one.result !== "failed" && orderOf(one) > orderOf(finding);
      return !checks.every(passedLater);
    });
}

function newest(results: readonly CheckResult[]): CheckResult | null {
  return inTimeOrder(results, (one) => one.evidence?.at ?? "").at(-1) ?? null;
}

function firstToRunOut(one: CheckResult, other: CheckResult): CheckResult {
  if (one.holdsUntil === null || other.holdsUntil === null) return one;
  return sooner(one.holdsUntil, other.holdsUntil) === one.holdsUntil ? one : other;
}

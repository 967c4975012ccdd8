import { earliest, inTimeOrder } from "../instant";
import type { Evidence, Project, Subject } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { type CheckResult, type EvidenceLines, judgeLine, linesOfEvidence } from "./check-result";
import type { EvidenceReason } from "./reasons";

export interface Proof {
  state: "verified" | "stale" | "refuted" | null;
  evidence: Evidence | null;
  holdsUntil: string | null;
  checks: CheckResult[];
  reasons: EvidenceReason[];
}

/**
 * R2, R3, R6: verified when every required check has passed and still holds, refuted while one has
 * failed, stale when all have passed and one no longer holds; otherwise evidence decides nothing.
 */
export function weighEvidence(project: Project, subject: Subject, now: string): Proof {
  const lines = linesOfEvidence(project, subject);
  const checks = lines.required.map((line) => judgeLine(project, subject, line, now));
  const failed = [...checks, ...standingFindings(project, lines, subject, checks, now)].filter(
    (one) => one.result === "failed",
  );
  const reasons = checks.flatMap((one) => one.reasons);
  const base = { checks, reasons };

  if (failed.length > 0) {
    const beside = failed.filter((one) => !checks.includes(one)).flatMap((one) => one.reasons);
    return {
      checks,
      state: "refuted",
      evidence: newest(failed),
      holdsUntil: null,
      reasons: [...beside, ...reasons],
    };
  }
  if (checks.some((one) => one.result === "unknown")) {
    return { ...base, state: null, evidence: null, holdsUntil: null };
  }
  const stale = checks.filter((one) => one.result === "stale");
  if (stale.length > 0) {
    return { ...base, state: "stale", evidence: newest(stale), holdsUntil: null };
  }
  const holdsUntil = earliest(checks.map((one) => one.holdsUntil));
  const weakest = checks.find((one) => one.holdsUntil === holdsUntil);
  return { ...base, state: "verified", evidence: weakest?.evidence ?? null, holdsUntil };
}

/** What people and documents found against a subject stands until every automatic check passed later. */
function standingFindings(
  project: Project,
  lines: EvidenceLines,
  subject: Subject,
  checks: readonly CheckResult[],
  now: string,
): CheckResult[] {
  const results = lines.refuting.map((line) => judgeLine(project, subject, line, now));
  const all = listed(indexProject(project).evidenceOf, subjectId(subject));
  return results.filter((finding) => {
    if (finding.check !== null || finding.evidence === null) return true;
    const foundAt = all.indexOf(finding.evidence);
    return !checks.every(
      (one) =>
        one.result !== "failed" && one.evidence !== null && all.indexOf(one.evidence) > foundAt,
    );
  });
}

function newest(results: readonly CheckResult[]): Evidence | null {
  const rows = results.flatMap((one) => one.evidence ?? []);
  return inTimeOrder(rows, (row) => row.at).at(-1) ?? null;
}

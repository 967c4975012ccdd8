import { lintRun } from "../checks/lint-run";
import { addDays, hasPassed, sooner } from "../instant";
import { isSamePerson } from "../person";
import type { Check, Claim, Evidence, Project } from "../project";
import { type SubjectRecords, recordsOf } from "../project-index";
import { type EvidenceReason, isAutomatic, mention } from "./reasons";

/** `unproven`: it passed, and was never seen failing or ran what cannot fail (R5), whatever its age or commit. */
export type CheckOutcome = "passed" | "failed" | "stale" | "unproven" | "unknown";

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
 * R2, R3, R5, R6, R7 for one check: the newest evidence that decides. An error or a skipped run is no
 * result and renews nothing; a document's pass, or a person's without another's claim, proves nothing.
 */
export function checkResult(project: Project, check: Check, now: string): CheckResult {
  const records = recordsOf(project, check.subject);
  const lines = linesOfEvidence(records);
  const line = [...lines.required, ...lines.refuting].find((one) => one.check?.key === check.key);
  return judgeLine(project, records, line ?? { check, evidence: [] }, now);
}

/**
 * An item with automatic checks has one required line per such check. Without any, its person checks
 * are required, and evidence without a check speaks for each of them; with no checks at all, that
 * evidence is the one line.
 */
export function linesOfEvidence({ checks, evidence }: SubjectRecords): EvidenceLines {
  const automatic = checks.filter(isAutomatic);
  const byPerson = checks.filter((check) => !isAutomatic(check));
  const isFinding = (one: Evidence) =>
    one.checkKey === null || !checks.some((check) => check.key === one.checkKey);
  const own = (check: Check) => evidence.filter((one) => one.checkKey === check.key);
  const ownAnd = (check: Check, counts: (one: Evidence) => boolean) =>
    evidence.filter((one) => one.checkKey === check.key || (isFinding(one) && counts(one)));
  const findings: EvidenceLine = { check: null, evidence: evidence.filter(isFinding) };

  if (automatic.length > 0) {
    const answers = (one: Evidence) => one.outcome === "passed";
    const heard = byPerson.map((check) => ({ check, evidence: ownAnd(check, answers) }));
    return {
      required: automatic.map((check) => ({ check, evidence: own(check) })),
      refuting: [...heard, findings],
    };
  }
  const required = byPerson.map((check) => ({ check, evidence: ownAnd(check, () => true) }));
  return { required: required.length > 0 ? required : [findings], refuting: [] };
}

export function judgeLine(
  project: Project,
  records: SubjectRecords,
  line: EvidenceLine,
  now: string,
): CheckResult {
  const { check } = line;
  const reasons: EvidenceReason[] = [];
  const note = (reason: EvidenceReason) => {
    if (!reasons.some((one) => one.kind === reason.kind)) reasons.push(reason);
  };
  for (const [at, evidence] of [...line.evidence.entries()].toReversed()) {
    if (evidence.outcome === "failed") {
      const failed: EvidenceReason = { kind: "failed", evidence: mention(evidence) };
      return { check, result: "failed", evidence, holdsUntil: null, reasons: [failed, ...reasons] };
    }
    if (evidence.outcome !== "passed") {
      note({ kind: "no result", evidence: mention(evidence) });
      continue;
    }
    const weakness = whyNoProof(evidence, check, records.standing);
    if (weakness) {
      note(weakness);
      continue;
    }
    const passed = passesInARow(line.evidence, at);
    const needed = passesNeededOf(check);
    if (passed < needed) {
      note({ kind: "passes missing", evidence: mention(evidence), passed, needed });
      continue;
    }
    const unproven = check && whyUnproven(check, line.evidence, at);
    if (unproven) {
      const shown = [unproven, ...reasons];
      return { check, result: "unproven", evidence, holdsUntil: null, reasons: shown };
    }
    return judgePass(project, records, evidence, check, now, reasons);
  }
  reasons.unshift({ kind: "no evidence", checkKey: check?.key ?? null });
  return { check, result: "unknown", evidence: null, holdsUntil: null, reasons };
}

function whyUnproven(check: Check, runs: readonly Evidence[], at: number): EvidenceReason | null {
  const { key: checkKey } = check;
  const vacuous = passesThatCount(runs, at, passesNeededOf(check)).findLast(
    (pass) => lintRun(pass, check).length > 0,
  );
  if (vacuous) {
    const command = vacuous.command ?? "";
    const flaws = lintRun(vacuous, check);
    return { kind: "ran what cannot fail", checkKey, evidence: mention(vacuous), command, flaws };
  }
  const pass = runs[at];
  if (pass === undefined || wasSeenFailing(check, runs)) return null;
  return { kind: "never seen failing", checkKey, evidence: mention(pass) };
}

/** R5: what an automatic check says counts once it was seen failing; a person needs no proof of that. */
export function wasSeenFailing(check: Check, runs: readonly Evidence[]): boolean {
  if (!isAutomatic(check) || check.seenRed) return true;
  return runs.some((run) => run.checkKey === check.key && run.outcome === "failed");
}

/** As many passes as may be asked for. */
export const MOST_PASSES_NEEDED = 20;

/** How many passes make one; a person is asked once. */
export function passesNeededOf(check: Check | null): number {
  return check !== null && isAutomatic(check) ? check.passesNeeded : 1;
}

/**
 * How many passes of one commit end at this one. A failure between them, or a pass on another commit,
 * begins the count anew; errors and skipped runs are no result. What a person recorded is one by itself, and a
 * pass of theirs no part of what programs ran in a row: it stays for good, and would join runs that were far
 * apart. Where no commit is named nobody knows whether two are of the same, so it is one.
 */
export function passesInARow(
  runs: readonly Pick<Evidence, "outcome" | "origin" | "commit">[],
  at: number,
): number {
  const commit = runs[at]?.commit ?? null;
  if (commit === null || runs[at]?.origin !== "ci") return 1;
  let passed = 0;
  for (let index = at; index >= 0; index -= 1) {
    const run = runs[index];
    if (run?.outcome === "error" || run?.outcome === "skipped") continue;
    if (run?.outcome === "passed" && run.origin !== "ci") continue;
    if (run?.outcome !== "passed" || run.commit === null || !isSameCommit(run.commit, commit))
      break;
    passed += 1;
  }
  return passed;
}

/** Those that make one, up to this one; of fewer there is none to count. What is older is not looked at. */
function passesThatCount<Run extends Pick<Evidence, "outcome" | "origin">>(
  runs: readonly Run[],
  at: number,
  needed: number,
): Run[] {
  const passes: Run[] = [];
  for (let index = at; index >= 0 && passes.length < needed; index -= 1) {
    const run = runs[index];
    if (run?.outcome === "passed" && (run.origin === "ci" || index === at)) passes.push(run);
  }
  return passes.toReversed();
}

/** R5: whether one of the passes that count ran another command than its check's, and that cannot fail. */
export function ranWhatCannotFail(
  check: Pick<Check, "kind" | "command" | "passesNeeded">,
  runs: readonly Pick<Evidence, "outcome" | "origin" | "command">[],
  at: number,
): boolean {
  const passes = passesThatCount(runs, at, check.passesNeeded);
  return passes.some((pass) => lintRun(pass, check).length > 0);
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
  const kind = claims.length > 0 ? "own confirmation" : "nothing to confirm";
  return { kind, evidence: mention(evidence) };
}

function judgePass(
  project: Project,
  records: SubjectRecords,
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

  const newer = newerOnOtherCommit(records, evidence);
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

/**
 * Of each check, and of what came without one, its newest run that names a commit counts, a broken run
 * too: it shows that the code moved on. What ran there before that says nothing about where it is now.
 */
function newerOnOtherCommit(records: SubjectRecords, evidence: Evidence): Evidence | undefined {
  const { commit } = evidence;
  if (commit === null) return undefined;
  const heard = new Set<string | null>();
  for (const one of records.evidence.toReversed()) {
    if (one === evidence) return undefined;
    if (one.commit === null || heard.has(one.checkKey)) continue;
    if (!isSameCommit(one.commit, commit)) return one;
    heard.add(one.checkKey);
  }
  return undefined;
}

const SHORTEST_HASH = 7;

/** A short hash names the same commit as the long one that begins with it. */
export function isSameCommit(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  return short === long || (short.length >= SHORTEST_HASH && long.startsWith(short));
}

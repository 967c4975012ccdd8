import type { GlyphState } from "@/components/charts/state-glyph";
import type { LinkState } from "@/components/charts/evidence-link";
import { lintCheck } from "@/lib/domain/checks/lint-command";
import type { Check, Claim, Evidence, Project, Subject } from "@/lib/domain/project";
import { recordsOf } from "@/lib/domain/project-index";
import type { CheckResult } from "@/lib/domain/truth/check-result";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { formatMoment, formatSince } from "@/lib/format/moments";
import { CHECK_STATES } from "./check-states";
import { wordCommandFlaw, wordFlawsOfRun } from "./command-flaws";
import { wordOverride } from "./override-words";

export interface ChainModel {
  claim: ChainEnd;
  /** One for each check; none while there is no check. */
  checks: ChainCheck[];
}

interface ChainEnd {
  state: GlyphState;
  title: string;
  note: string;
}

export interface ChainCheck {
  check: string;
  /** What the check has to show. */
  expected?: string | null;
  link: LinkState;
  evidence: ChainEnd;
  /** What the run printed, or the finder wrote. */
  excerpt: string | null;
  /** Why it proves nothing yet. */
  flags?: string[];
}

/** From the claim over each check to what it found; null where nobody claims it and nothing was found. */
export function evidenceChain(project: Project, subject: Subject, now: string): ChainModel | null {
  const { claim } = deriveState(project, subject, now);
  const checks = chainChecks(project, subject, now);
  if (claim === null && checks.length === 0) return null;
  return { claim: claimEnd(claim, now), checks };
}

/** Each check of a subject with what it found; before them what decides without being any of theirs. */
export function chainChecks(project: Project, subject: Subject, now: string): ChainCheck[] {
  const { evidence, checks: results } = deriveState(project, subject, now);
  const checks = results.filter((one) => one.check !== null || one.evidence !== null);
  const isShown = checks.some((one) => one.evidence?.id === evidence?.id);
  const lines = evidence === null || isShown ? checks : [beside(project, evidence), ...checks];
  return lines.map((line) => checkLine(line, now));
}

type Line = Pick<CheckResult, "check" | "result" | "evidence" | "reasons">;

/** What decides, and is the result of none of the checks. */
function beside(project: Project, evidence: Evidence): Line {
  const { checks } = recordsOf(project, evidence.subject);
  const check = checks.find((one) => one.key === evidence.checkKey) ?? null;
  return {
    check,
    result: evidence.outcome === "failed" ? "failed" : "unknown",
    evidence,
    reasons: [],
  };
}

function claimEnd(claim: Claim | null, now: string): ChainEnd {
  if (claim === null) return { state: "to do", title: "Nobody claims it", note: "" };
  const { by, at, statement, note, override } = claim;
  const said = [statement, note, override && wordOverride(override)]
    .filter((words) => words !== null)
    .join(". ");
  return {
    state: "claimed",
    title: `Claimed by ${by.name}`,
    note: [formatMoment(at, now), said].filter((words) => words !== "").join(", "),
  };
}

const LINKS: Record<CheckResult["result"], LinkState> = {
  passed: "holds",
  failed: "broken",
  stale: "stale",
  unproven: "none",
  unknown: "none",
};

function checkLine({ check, result, evidence, reasons }: Line, now: string): ChainCheck {
  return {
    check: check ? (check.command ?? check.label ?? "a second person") : "found without a check",
    expected: check && check.expected,
    link: LINKS[result],
    evidence: evidence
      ? {
          state: CHECK_STATES[result],
          title: evidence.exitCode === null ? evidence.outcome : `exit ${evidence.exitCode}`,
          note: `${evidence.run ?? evidence.by.name}, ${formatSince(evidence.at, now)}`,
        }
      : { state: "unknown", title: "no evidence", note: "" },
    excerpt: evidence && evidence.excerpt,
    flags: check ? flagsOf(check, result, reasons) : [],
  };
}

/** A check that was seen failing has shown that it can, whatever its shape; another command has not. */
function flagsOf(
  check: Check,
  result: CheckResult["result"],
  reasons: CheckResult["reasons"],
): string[] {
  const [reason] = reasons;
  if (reason?.kind === "ran what cannot fail") return wordFlawsOfRun(reason);
  if (check.seenRed || (result !== "unproven" && result !== "unknown")) return [];
  const unproven = result === "unproven" ? ["never seen failing"] : [];
  return [...unproven, ...lintCheck(check).map(wordCommandFlaw)];
}

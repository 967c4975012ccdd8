import { toMs } from "@/lib/domain/instant";
import { openBefore } from "@/lib/domain/plan/open-before";
import type { Check, ChecklistItem, Evidence, Project, Subject, Task } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import type { CheckResult } from "@/lib/domain/truth/check-result";
import { deriveState, type StateResult } from "@/lib/domain/truth/derive-state";
import type { StateReason } from "@/lib/domain/truth/reasons";
import { formatAgo } from "@/lib/format/ages";
import { formatInstant, formatShortDay } from "@/lib/format/dates";
import { formatEffort } from "@/lib/format/effort";
import { wordStateReason } from "../words/state-reasons";
import type { PlanChain, PlanClaim, PlanRow } from "./contract";

export function taskRow(
  project: Project,
  task: Task,
  lockedBy: string | null,
  now: string,
): PlanRow {
  const waits = openBefore(project, task.key, now)
    // The gate that locks the whole phase is named once.
    .filter(({ kind, key }) => !(kind === "phase" && key === lockedBy))
    .map(({ kind, key }) => (kind === "phase" ? `phase ${key}` : key));
  return {
    ...sharedFields(project, { kind: "task", key: task.key }, task, now),
    kind: "task",
    text: task.title,
    waitsFor: [...new Set(lockedBy === null ? waits : [`gate ${lockedBy}`, ...waits])],
    blocked: lockedBy === null && waits.length > 0,
    effort: task.estimate && formatEffort(task.estimate),
    informs: false,
    problem: task.problem,
  };
}

export function itemRow(project: Project, item: ChecklistItem, now: string): PlanRow {
  return {
    ...sharedFields(project, { kind: "item", key: item.key }, item, now),
    kind: "item",
    text: item.text,
    waitsFor: [],
    blocked: false,
    effort: null,
    informs: !item.blocking && (item.list === "exit" || item.list === "entrance"),
    problem: item.note,
  };
}

function sharedFields(
  project: Project,
  subject: Subject,
  row: Task | ChecklistItem,
  now: string,
): Omit<PlanRow, "kind" | "text" | "waitsFor" | "blocked" | "effort" | "informs" | "problem"> {
  const state = deriveState(project, subject, now);
  const index = indexProject(project);
  const checks = listed(index.checksOf, subjectId(subject));
  const evidence = listed(index.evidenceOf, subjectId(subject));
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    state: state.state,
    beneath: state.beneath,
    status: row.status,
    priority: row.priority,
    proof: proofOf(checks),
    run: runOf(state, checks),
    owner: row.owner,
    due: row.dueOn && formatShortDay(row.dueOn, now),
    when: whenOf(state, now),
    claim: claimOf(state, evidence, now),
    notApplicable: state.notApplicable && {
      by: state.notApplicable.by.name,
      reason: state.notApplicable.reason,
    },
    chain: chainOf(state, checks, now),
    reasons: state.reasons
      .filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind))
      .map((reason) => wordStateReason(reason, now)),
    steps: row.steps,
  };
}

/** What a row says by its glyph, its claim or its own line. */
const SHOWN_ELSEWHERE = new Set<StateReason["kind"]>([
  "claimed",
  "no evidence",
  "not applicable",
  "work status",
]);

const A_PERSON = "a second person";

function proofOf(checks: readonly Check[]): string | null {
  const [first] = checks;
  if (!first) return null;
  const words = first.command ?? first.label ?? (first.kind === "person" ? A_PERSON : null);
  return checks.length > 1 ? `${words ?? first.key} +${checks.length - 1}` : words;
}

function runOf({ evidence, checks: results }: StateResult, checks: readonly Check[]): string {
  const shown = evidence ?? results.find((one) => one.evidence !== null)?.evidence;
  if (shown?.run) return `${shown.run}, ${evidenceTitle(shown)}`;
  if (shown) return `${evidenceTitle(shown)}, ${shown.by.name}`;
  return checks.length > 0 ? "no run yet" : "no check yet";
}

function claimOf(
  { claim }: StateResult,
  evidence: readonly Evidence[],
  now: string,
): PlanClaim | null {
  if (!claim) return null;
  const since = toMs(claim.at);
  return {
    by: claim.by.name,
    told: `${claim.by.name}, ${formatInstant(claim.at, now)}`,
    statement: claim.statement,
    note: claim.note,
    failedSince: evidence.some((one) => one.outcome === "failed" && toMs(one.at) >= since),
  };
}

/** The age of what decides: the evidence, else the claim. */
function whenOf({ evidence, claim }: StateResult, now: string): string | null {
  if (evidence) return formatAgo(evidence.at, now);
  return claim && `claimed ${formatShortDay(claim.at, now)}`;
}

/** One line per required check; where there is none, one for what people found. */
function chainOf(state: StateResult, checks: readonly Check[], now: string): PlanChain[] {
  const lines = state.checks
    .filter((result) => result.check !== null || result.evidence !== null)
    .map((result) => chainLine(result, now));
  const { evidence } = state;
  const shown = state.checks.some((result) => result.evidence?.id === evidence?.id);
  if (evidence && !shown) {
    const result = evidence.outcome === "failed" ? "failed" : "unknown";
    const check = checks.find((one) => one.key === evidence.checkKey) ?? null;
    return [chainLine({ check, result, evidence }, now), ...lines];
  }
  return lines;
}

const NO_EVIDENCE: PlanChain["evidence"] = { state: "unknown", title: "no evidence", note: "" };

const LINKS: Record<CheckResult["result"], PlanChain["link"]> = {
  passed: "holds",
  failed: "broken",
  stale: "stale",
  unproven: "none",
  unknown: "none",
};

const EVIDENCE_STATES: Record<CheckResult["result"], PlanChain["evidence"]["state"]> = {
  passed: "verified",
  failed: "refuted",
  stale: "stale",
  unproven: "claimed",
  unknown: "unknown",
};

function chainLine(
  { check, result, evidence }: Pick<CheckResult, "check" | "result" | "evidence">,
  now: string,
): PlanChain {
  return {
    check: check ? (check.command ?? check.label ?? A_PERSON) : "found without a check",
    expected: check && check.expected,
    link: LINKS[result],
    evidence: evidence
      ? {
          state: EVIDENCE_STATES[result],
          title: evidenceTitle(evidence),
          note: `${evidence.run ?? evidence.by.name}, ${formatAgo(evidence.at, now)}`,
        }
      : NO_EVIDENCE,
    excerpt: evidence && evidence.excerpt,
  };
}

function evidenceTitle({ outcome, exitCode }: Evidence): string {
  return exitCode === null ? outcome : `exit ${exitCode}`;
}

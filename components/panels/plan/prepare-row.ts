import { openBefore } from "@/lib/domain/plan/open-before";
import type { Check, ChecklistItem, Evidence, Project, Subject, Task } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import type { CheckResult } from "@/lib/domain/truth/check-result";
import { deriveState, type StateResult } from "@/lib/domain/truth/derive-state";
import { formatAgo } from "@/lib/format/ages";
import { formatInstant, formatShortDay } from "@/lib/format/dates";
import { formatEffort } from "@/lib/format/effort";
import { wordStateReason } from "../words/state-reasons";
import type { PlanChain, PlanRow } from "./contract";

export function taskRow(
  project: Project,
  task: Task,
  lockedBy: string | null,
  now: string,
): PlanRow {
  const waits = openBefore(project, task.key, now).map((before) =>
    before.kind === "phase" ? `phase ${before.key}` : before.key,
  );
  return {
    ...sharedFields(project, { kind: "task", key: task.key }, task, now),
    kind: "task",
    text: task.title,
    waitsFor: lockedBy === null ? waits : [`gate ${lockedBy}`, ...waits],
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
    effort: null,
    informs: !item.blocking,
    problem: item.note,
  };
}

function sharedFields(
  project: Project,
  subject: Subject,
  row: Task | ChecklistItem,
  now: string,
): Omit<PlanRow, "kind" | "text" | "waitsFor" | "effort" | "informs" | "problem"> {
  const state = deriveState(project, subject, now);
  const checks = listed(indexProject(project).checksOf, subjectId(subject));
  return {
    id: row.id,
    version: row.version,
    key: row.key,
    state: state.state,
    priority: row.priority,
    proof: proofOf(checks),
    owner: row.owner,
    due: row.dueOn && formatShortDay(row.dueOn, now),
    when: whenOf(state, now),
    claim: claimOf(state, now),
    notApplicable: state.notApplicable && {
      by: state.notApplicable.by.name,
      reason: state.notApplicable.reason,
    },
    chain: chainOf(state, checks, now),
    reasons: state.reasons.map((reason) => wordStateReason(reason, now)),
    steps: row.steps,
  };
}

function proofOf(checks: readonly Check[]): string | null {
  const [first] = checks;
  if (!first) return null;
  const words =
    first.command ?? first.label ?? (first.kind === "person" ? "a second person" : null);
  return checks.length > 1 ? `${words ?? first.key} +${checks.length - 1}` : words;
}

function claimOf({ claim }: StateResult, now: string): PlanRow["claim"] {
  if (!claim) return null;
  return {
    by: claim.by.name,
    note: claim.note,
    told: `${claim.by.name}, ${formatInstant(claim.at, now)}`,
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
  unknown: "none",
};

const EVIDENCE_STATES: Record<CheckResult["result"], PlanChain["evidence"]["state"]> = {
  passed: "verified",
  failed: "refuted",
  stale: "stale",
  unknown: "unknown",
};

function chainLine(
  { check, result, evidence }: Pick<CheckResult, "check" | "result" | "evidence">,
  now: string,
): PlanChain {
  return {
    ...checkWords(check),
    link: LINKS[result],
    evidence: evidence
      ? {
          state: EVIDENCE_STATES[result],
          title: evidenceTitle(evidence),
          note: [evidence.run ?? evidence.by.name, formatAgo(evidence.at, now), evidence.excerpt]
            .filter(Boolean)
            .join(", "),
        }
      : NO_EVIDENCE,
  };
}

function checkWords(check: Check | null): { check: string; expected: string | null } {
  if (!check) return { check: "a second person", expected: null };
  return {
    check: check.command ?? check.label ?? "a second person",
    expected: check.expected,
  };
}

function evidenceTitle({ outcome, exitCode }: Evidence): string {
  return exitCode === null ? outcome : `exit ${exitCode}`;
}

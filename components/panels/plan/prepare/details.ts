import type { Check, ChecklistItem, Project, Subject, Task } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import type { CheckResult } from "@/lib/domain/truth/check-result";
import { deriveState, type StateResult } from "@/lib/domain/truth/derive-state";
import type { StateReason } from "@/lib/domain/truth/reasons";
import { formatAgo } from "@/lib/format/ages";
import { wordStateReason } from "../../words/state-reasons";
import type { PlanCheck, PlanRowModel } from "../contract";
import { formatMoment } from "../row/moments";
import { beforeOf } from "./before";
import { A_PERSON, evidenceTitle } from "./evidence-words";

/** What stands behind the row of that name, `task-1.2`; null where the plan has none. */
export function preparePlanRow(project: Project, name: string, now: string): PlanRowModel | null {
  const { tasks, items } = indexProject(project);
  const [, kind, key = ""] = /^(task|item)-(.+)$/.exec(name) ?? [];
  const task = kind === "task" ? tasks.get(key) : undefined;
  if (task) {
    return {
      ...detailsOf(project, { kind: "task", key }, task, now),
      before: beforeOf(project, task, now),
      problem: task.problem,
    };
  }
  const item = kind === "item" ? items.get(key) : undefined;
  if (!item) return null;
  return {
    ...detailsOf(project, { kind: "item", key }, item, now),
    before: [],
    problem: item.note,
  };
}

function detailsOf(
  project: Project,
  subject: Subject,
  { version, steps }: Task | ChecklistItem,
  now: string,
): Omit<PlanRowModel, "before" | "problem"> {
  const state = deriveState(project, subject, now);
  const checks = listed(indexProject(project).checksOf, subjectId(subject));
  return {
    version,
    claim: claimOf(state, now),
    checks: checksOf(state, checks, now),
    reasons: state.reasons
      .filter(({ kind }) => !SHOWN_ELSEWHERE.has(kind))
      .map((reason) => wordStateReason(reason, now)),
    steps,
  };
}

/** What a row says by its glyph, its claim, its checks or its own line. */
const SHOWN_ELSEWHERE = new Set<StateReason["kind"]>([
  "claimed",
  "claimed again",
  "never seen failing",
  "no evidence",
  "not applicable",
  "work status",
]);

function claimOf({ claim }: StateResult, now: string): PlanRowModel["claim"] {
  if (!claim) return null;
  const { by, at, statement, note } = claim;
  return { by: by.name, told: `${by.name}, ${formatMoment(at, now)}`, statement, note };
}

/** One for each required check; where there is none, one for what people found. */
function checksOf(state: StateResult, checks: readonly Check[], now: string): PlanCheck[] {
  const lines = state.checks
    .filter((result) => result.check !== null || result.evidence !== null)
    .map((result) => checkLine(result, now));
  const { evidence } = state;
  const shown = state.checks.some((result) => result.evidence?.id === evidence?.id);
  if (evidence && !shown) {
    const result = evidence.outcome === "failed" ? "failed" : "unknown";
    const check = checks.find((one) => one.key === evidence.checkKey) ?? null;
    return [checkLine({ check, result, evidence }, now), ...lines];
  }
  return lines;
}

const NO_EVIDENCE: PlanCheck["evidence"] = { state: "unknown", title: "no evidence", note: "" };

const LINKS: Record<CheckResult["result"], PlanCheck["link"]> = {
  passed: "holds",
  failed: "broken",
  stale: "stale",
  unproven: "none",
  unknown: "none",
};

const EVIDENCE_STATES: Record<CheckResult["result"], PlanCheck["evidence"]["state"]> = {
  passed: "verified",
  failed: "refuted",
  stale: "stale",
  unproven: "claimed",
  unknown: "unknown",
};

function checkLine(
  { check, result, evidence }: Pick<CheckResult, "check" | "result" | "evidence">,
  now: string,
): PlanCheck {
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
    flag: result === "unproven" ? "never seen failing" : null,
  };
}

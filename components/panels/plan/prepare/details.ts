import type { ChecklistItem, Project, Subject, Task } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { deriveState, type StateResult } from "@/lib/domain/truth/derive-state";
import type { StateReason } from "@/lib/domain/truth/reasons";
import { chainChecks } from "../../words/evidence-chains";
import { wordStateReason } from "../../words/state-reasons";
import type { PlanRowModel } from "../contract";
import { formatMoment } from "@/lib/format/moments";
import { beforeOf } from "./before";

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
  return {
    version,
    claim: claimOf(state, now),
    checks: chainChecks(project, subject, now),
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
  "ran what cannot fail",
  "work status",
]);

function claimOf({ claim }: StateResult, now: string): PlanRowModel["claim"] {
  if (!claim) return null;
  const { by, at, statement, note } = claim;
  return { by: by.name, told: `${by.name}, ${formatMoment(at, now)}`, statement, note };
}

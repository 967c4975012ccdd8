import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { blockerStanding } from "@/lib/domain/plan/blockers";
import { besideLock } from "@/lib/domain/plan/obstacles";
import { type OpenBefore, openBefore } from "@/lib/domain/plan/open-before";
import type { Dependency, Project, Task } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { PlanBefore, PlanRow } from "../contract";
import { shownState } from "../../words/shown-state";
import { hrefOnPlan } from "../place/href-on-plan";

/** What a task waits for, and what it no longer waits for only because somebody says so: their keys. */
export function waitsOf(
  project: Project,
  task: Task,
  lockedBy: string | null,
  now: string,
): Pick<PlanRow, "waits" | "unproved" | "blocked"> {
  const open = openBefore(project, task.key, now);
  const waits = unique(
    besideLock(open, lockedBy).map(({ kind, key }) => (kind === "phase" ? `phase ${key}` : key)),
  );
  const unproved = unique(
    onlySaidBefore(project, task, open, now).map(({ blocking }) => blocking.key),
  );
  return {
    ...(waits.length > 0 && { waits }),
    ...(unproved.length > 0 && { unproved }),
    ...(lockedBy === null && waits.length > 0 && { blocked: true as const }),
  };
}

/** The same in full, for whoever opens the row. */
export function beforeOf(project: Project, task: Task, now: string): PlanBefore[] {
  const { tasks, blockers } = indexProject(project);
  const { gates } = evaluateGates(project, now);
  const lockedBy = gates.find(({ phaseKey }) => phaseKey === task.phaseKey)?.lockedBy ?? null;
  const open = openBefore(project, task.key, now);
  const waits = besideLock(open, lockedBy).map((one) => openEnd(project, one, now));
  const said = onlySaidBefore(project, task, open, now).map(
    ({ blocking: { kind, key } }): PlanBefore => {
      const title = kind === "task" ? tasks.get(key)?.title : blockers.get(key)?.title;
      const place = { kind: kind === "task" ? ("task" as const) : ("blocker" as const), key };
      return {
        text: `${key} ${title ?? ""}`.trim(),
        href: hrefOnPlan(project.slug, place),
        state: deriveState(project, place, now).state,
        onlySaid: true,
      };
    },
  );
  return [...waits, ...said];
}

function openEnd(project: Project, one: OpenBefore, now: string): PlanBefore {
  switch (one.kind) {
    case "task":
    case "blocker": {
      const { kind, key, title } = one;
      const state = shownState(project, { kind, key }, now);
      const href = hrefOnPlan(project.slug, { kind, key });
      return { text: `${key} ${title}`, href, state, onlySaid: false };
    }
    case "phase": {
      const href = hrefOnPlan(project.slug, { kind: "phase", key: one.key });
      return { text: `phase ${one.key} ${one.name}`, href, state: "unknown", onlySaid: false };
    }
    case "missing":
      return {
        text: `${one.key}, which is defined nowhere`,
        href: null,
        state: "unknown",
        onlySaid: false,
      };
  }
}

const PROVED = new Set(["verified", "waived", "not applicable"]);

function onlySaidBefore(
  project: Project,
  task: Task,
  open: readonly OpenBefore[],
  now: string,
): Dependency[] {
  return before(project, task).filter(({ id, blocking }) => {
    const { kind, key, missing } = blocking;
    if (missing || key === task.key || open.some((one) => one.dependencyId === id)) return false;
    if (kind === "task") return !PROVED.has(deriveState(project, { kind, key }, now).state);
    const blocker = kind === "blocker" ? indexProject(project).blockers.get(key) : undefined;
    return blocker !== undefined && blockerStanding(project, blocker, now) === "claimed resolved";
  });
}

function before(project: Project, task: Task): readonly Dependency[] {
  const { dependenciesBefore } = indexProject(project);
  const own = listed(dependenciesBefore, subjectId({ kind: "task", key: task.key }));
  if (task.phaseKey === null) return own;
  const phase = { kind: "phase", key: task.phaseKey, missing: false } as const;
  const ofPhase = listed(dependenciesBefore, subjectId(phase));
  return ofPhase.length === 0 ? own : [...own, ...ofPhase];
}

function unique(keys: string[]): string[] {
  return keys.length < 2 ? keys : [...new Set(keys)];
}

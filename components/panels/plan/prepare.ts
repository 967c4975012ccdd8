import { phaseEffort, projectEffort } from "@/lib/domain/estimate";
import { evaluateGates, type PhaseGate } from "@/lib/domain/gates/evaluate-gate";
import type { Person, Project } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";
import type { ChecklistKind } from "@/lib/domain/vocabulary";
import type { SavedView } from "@/lib/features/views/types";
import { formatCount } from "@/lib/format/counts";
import { formatDay, formatDayRange, formatShortDay } from "@/lib/format/dates";
import { gateLook } from "../words/gate-look";
import type { PlanColumns, PlanModel, PlanPhase, PlanRights } from "./contract";
import { narrowPlan } from "./part-of-plan";
import { besideStated, statedInTotal, statedOfPhase } from "./prepare/effort";
import { prepareComponents } from "./prepare/components";
import { prepareLists } from "./prepare/lists";
import { itemRow, type Look, taskRow } from "./prepare/row";
import { allRows, fingerprintOf } from "./rows-of";

interface PlanViewer extends Person {
  mayClaim: boolean;
  may: PlanRights;
  /** What they keep to look at; left out for whoever cannot keep anything. */
  views?: SavedView[];
}

export function preparePlan(project: Project, viewer: PlanViewer, now: string): PlanModel {
  const { gates, currentGate } = evaluateGates(project, now);
  const look = { viewer, now, efforts: new Map<string, string>() };
  const phases = gates.map((gate) => ({
    ...toPhase(project, gate, gates, look),
    current: gate === currentGate,
  }));
  const lists = prepareLists(project, look);
  return {
    slug: project.slug,
    at: now,
    sentence: bottomLine(currentGate, gates, project.tasks.length + project.items.length === 0),
    effort: besideStated(
      project,
      projectEffort(project),
      project.tasks.length,
      statedInTotal(project),
    ),
    facts: [project.targetOn ? `Target ${formatDay(project.targetOn, now)}.` : "No target date."],
    counts: counts(project),
    phases,
    lists,
    components: prepareComponents(project),
    columns: columnsOf({ phases, lists }),
    fingerprint: fingerprintOf({ phases, lists }),
    mayClaim: viewer.mayClaim,
    may: viewer.may,
    views: viewer.views ?? [],
    keepsViews: viewer.views !== undefined,
    viewer: viewer.name,
  };
}

/** The same plan with the rows of these names alone, and those that stand directly behind them. */
export function preparePartOfPlan(
  project: Project,
  viewer: PlanViewer,
  now: string,
  names: readonly string[],
): PlanModel {
  const { dependenciesAfter } = indexProject(project);
  const behind = names
    .filter((name) => name.startsWith("task-"))
    .flatMap((name) => {
      const subject = { kind: "task", key: name.slice("task-".length) } as const;
      return listed(dependenciesAfter, subjectId(subject)).map((row) => row.dependent);
    })
    .map(({ kind, key }) => `${kind}-${key}`);
  return narrowPlan(preparePlan(project, viewer, now), new Set([...names, ...behind]));
}

function bottomLine(current: PhaseGate | null, gates: PhaseGate[], isEmpty: boolean): string {
  if (gates.length === 0 && isEmpty) return "Nothing is planned yet.";
  if (gates.length === 0) return "No phases yet: tasks and checklists stand on their own.";
  if (!current) return "Every gate has passed.";
  if (current.deciding === 0) {
    return `Phase ${current.phaseKey} has no exit criteria, so its gate cannot pass.`;
  }
  const met = current.counts.verified;
  return `Phase ${current.phaseKey} has ${met} of ${current.deciding} exit criteria verified.`;
}

function columnsOf(parts: Pick<PlanModel, "phases" | "lists">): PlanColumns {
  const tasks = allRows(parts).filter(({ kind }) => kind === "task");
  const isLocked = parts.phases.some(
    ({ lockedBy, tasks }) => lockedBy !== null && tasks.length > 0,
  );
  return {
    proof: tasks.some(({ proof }) => proof !== undefined),
    waits: isLocked || tasks.some(({ waits, unproved }) => (waits ?? unproved) !== undefined),
    priority: tasks.some(({ priority }) => priority !== undefined),
    effort: tasks.some(({ effort }) => effort !== undefined),
    keyLength: tasks.reduce((longest, { key }) => Math.max(longest, key.length), 0),
  };
}

function counts(project: Project): string {
  const exits = project.items.filter((item) => item.list === "exit").length;
  return [
    project.phases.length > 0 ? formatCount(project.phases.length, "phase") : null,
    formatCount(project.tasks.length, "task"),
    exits > 0 ? formatCount(exits, "exit criterion", "exit criteria") : null,
  ]
    .filter((words) => words !== null)
    .join(", ");
}

function toPhase(
  project: Project,
  gate: PhaseGate,
  gates: PhaseGate[],
  look: Look,
): Omit<PlanPhase, "current"> {
  const { phase, lockedBy } = gate;
  const { now } = look;
  const index = indexProject(project);
  const tasks = listed(index.tasksOfPhase, phase.key);
  const items = listed(index.itemsOfPhase, phase.key);
  const rowsOf = (list: ChecklistKind) =>
    items.filter((item) => item.list === list).map((item) => itemRow(project, item, look));
  const next = gates.find((one) => one.lockedBy === phase.key);
  return {
    id: phase.id,
    version: phase.version,
    key: phase.key,
    name: phase.name,
    goal: phase.goal,
    dates:
      phase.plannedStartOn && phase.plannedEndOn
        ? formatDayRange(phase.plannedStartOn, phase.plannedEndOn, now)
        : null,
    ends: phase.plannedEndOn && formatShortDay(phase.plannedEndOn, now),
    effort: besideStated(
      project,
      phaseEffort(project, phase.key),
      tasks.length,
      statedOfPhase(project, phase.key, phase.estimate),
    ),
    lockedBy,
    next: next?.phaseKey ?? null,
    look: gateLook(gate),
    tasks: tasks.map((task) => taskRow(project, task, lockedBy, look)),
    entrance: rowsOf("entrance"),
    exit: rowsOf("exit"),
  };
}

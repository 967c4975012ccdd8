import { phaseEffort, projectEffort } from "@/lib/domain/estimate";
import { evaluateGates, type PhaseGate } from "@/lib/domain/gates/evaluate-gate";
import type { ChecklistItem, Project } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import type { ChecklistKind } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import { formatDay, formatDayRange, formatShortDay } from "@/lib/format/dates";
import { gateLook } from "../words/gate-look";
import type { PlanGroup, PlanList, PlanModel, PlanPhase } from "./contract";
import { besideStated, statedEffort } from "./prepare-effort";
import { itemRow, taskRow } from "./prepare-row";

interface PlanViewer {
  name: string;
  mayClaim: boolean;
}

export function preparePlan(project: Project, viewer: PlanViewer, now: string): PlanModel {
  const { gates, currentGate } = evaluateGates(project, now);
  const phases = gates.map((gate) => ({
    ...toPhase(project, gate, gates, now),
    current: gate === currentGate,
  }));
  return {
    slug: project.slug,
    name: project.name,
    sentence: bottomLine(currentGate, gates),
    facts: facts(project, now),
    counts: counts(project),
    phases,
    lists: [...looseTasks(project, now), ...checklists(project, now)],
    mayClaim: viewer.mayClaim,
    viewer: viewer.name,
  };
}

function bottomLine(current: PhaseGate | null, gates: PhaseGate[]): string {
  if (gates.length === 0) return "No phases yet: tasks and checklists stand on their own.";
  if (!current) return "Every gate has passed.";
  if (current.deciding === 0) {
    return `Phase ${current.phaseKey} has no exit criteria, so its gate cannot pass.`;
  }
  const met = current.counts.verified;
  return `Phase ${current.phaseKey} has ${met} of ${current.deciding} exit criteria verified.`;
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

function facts(project: Project, now: string): PlanModel["facts"] {
  const figure = project.statedFigures.find((row) => row.computes === "effort.total");
  const { computed, stated, differ } = besideStated(projectEffort(project), statedEffort(figure));
  const beside = stated !== null && stated !== computed ? `${stated} stated` : null;
  return [
    ...(computed === null
      ? []
      : [
          {
            text: `Estimate ${computed}${beside && !differ ? `, ${beside}` : ""}`,
            differs: differ ? beside : null,
          },
        ]),
    {
      text:
        project.targetOn === null
          ? "No target date."
          : `Target ${formatDay(project.targetOn, now)}.`,
      differs: null,
    },
  ];
}

function toPhase(
  project: Project,
  gate: PhaseGate,
  gates: PhaseGate[],
  now: string,
): Omit<PlanPhase, "current"> {
  const { phase } = gate;
  const index = indexProject(project);
  const items = listed(index.itemsOfPhase, phase.key);
  const rowsOf = (list: ChecklistKind) =>
    items.filter((item) => item.list === list).map((item) => itemRow(project, item, now));
  const next = gates.find((one) => one.lockedBy === phase.key);
  return {
    key: phase.key,
    name: phase.name,
    goal: phase.goal,
    dates:
      phase.plannedStartOn && phase.plannedEndOn
        ? formatDayRange(phase.plannedStartOn, phase.plannedEndOn, now)
        : null,
    ends: phase.plannedEndOn && formatShortDay(phase.plannedEndOn, now),
    effort: besideStated(phaseEffort(project, phase.key), phase.estimate),
    lockedBy: gate.lockedBy,
    next: next?.phaseKey ?? null,
    look: gateLook(gate),
    tasks: listed(index.tasksOfPhase, phase.key).map((task) =>
      taskRow(project, task, gate.lockedBy, now),
    ),
    entrance: rowsOf("entrance"),
    exit: rowsOf("exit"),
  };
}

function looseTasks(project: Project, now: string): PlanList[] {
  const tasks = listed(indexProject(project).tasksOfPhase, "");
  if (tasks.length === 0) return [];
  const groups = grouped(
    tasks,
    (task) => task.group,
    (task) => taskRow(project, task, null, now),
  );
  return [{ id: "tasks", title: "Tasks", note: "in no phase", groups }];
}

const LISTS: { list: ChecklistKind; title: string }[] = [
  { list: "action", title: "Immediate actions" },
  { list: "readiness", title: "Readiness checklist" },
  { list: "leadership", title: "Leadership checklist" },
];

function checklists(project: Project, now: string): PlanList[] {
  return LISTS.flatMap(({ list, title }) => {
    const items = project.items.filter((item) => item.list === list);
    if (items.length === 0) return [];
    const groups = grouped(items, groupName(project), (item) => itemRow(project, item, now));
    return [{ id: list, title, note: formatCount(items.length, "line"), groups }];
  });
}

function groupName(project: Project): (item: ChecklistItem) => string | null {
  const { components } = indexProject(project);
  return (item) => item.group ?? components.get(item.componentKey ?? "")?.name ?? null;
}

function grouped<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string | null,
  draw: (row: Row) => PlanGroup["rows"][number],
): PlanGroup[] {
  const groups = new Map<string, PlanGroup>();
  for (const row of rows) {
    const name = nameOf(row) ?? "";
    const group = groups.get(name) ?? { name, rows: [] };
    group.rows.push(draw(row));
    groups.set(name, group);
  }
  return [...groups.values()];
}

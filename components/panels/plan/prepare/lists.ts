import type { ChecklistItem, Project } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import type { ChecklistKind } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import type { PlanGroup, PlanList } from "../contract";
import { itemRow, type Look, taskRow } from "./row";

/** What belongs to no phase: tasks first, then the checklists. */
export function prepareLists(project: Project, look: Look): PlanList[] {
  return [...looseTasks(project, look), ...checklists(project, look)];
}

function looseTasks(project: Project, look: Look): PlanList[] {
  const tasks = listed(indexProject(project).tasksOfPhase, "");
  if (tasks.length === 0) return [];
  const groups = grouped(
    tasks,
    (task) => task.group,
    (task) => taskRow(project, task, null, look),
  );
  return [{ id: "tasks", title: "Tasks", note: "in no phase", groups }];
}

const LISTS: { list: ChecklistKind; title: string }[] = [
  { list: "action", title: "Immediate actions" },
  { list: "readiness", title: "Readiness checklist" },
  { list: "leadership", title: "Leadership checklist" },
];

function checklists(project: Project, look: Look): PlanList[] {
  const { itemsOfList } = indexProject(project);
  return LISTS.flatMap(({ list, title }) => {
    const items = listed(itemsOfList, list);
    if (items.length === 0) return [];
    const groups = grouped(items, groupName(project), (item) => itemRow(project, item, look));
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

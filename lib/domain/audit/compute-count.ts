import type { Project, StatedFigure } from "../project";
import { indexProject, listed } from "../project-index";
import { type Computation, computed, impossible, span } from "./figure";
import { isChecklist } from "./figure-subject";
import type { RowNoun } from "./row-ref";

/** The rows of a list, as `count.*` names it; null for a figure that counts nothing. */
export function computeCount(
  project: Project,
  { computes, subjectKey }: StatedFigure,
): Computation | null {
  switch (computes) {
    case "count.tasks":
      return countTasks(project, subjectKey);
    case "count.items":
      return countItems(project, subjectKey);
    case "count.phases":
      return count("phase", project.phases);
    default:
      return null;
  }
}

/** All tasks, or those of a phase. */
function countTasks(project: Project, phaseKey: string | null): Computation {
  const { phases, tasksOfPhase } = indexProject(project);
  if (phaseKey === null) return count("task", project.tasks);
  if (!phases.has(phaseKey)) {
    return impossible({ kind: "no such row", row: { kind: "phase", key: phaseKey } });
  }
  return count("task", listed(tasksOfPhase, phaseKey));
}

/** All checklist items, those of one list, or the exit criteria of a phase. */
function countItems(project: Project, subjectKey: string | null): Computation {
  const { phases, itemsOfList, itemsOfPhase } = indexProject(project);
  if (subjectKey === null) return count("item", project.items);
  if (isChecklist(subjectKey)) return count("item", listed(itemsOfList, subjectKey));
  if (!phases.has(subjectKey)) {
    return impossible({ kind: "no such row", row: { kind: "phase", key: subjectKey } });
  }
  const criteria = listed(itemsOfPhase, subjectKey).filter((item) => item.list === "exit");
  return count("item", criteria);
}

type Counted = { key: string } & ({ title: string } | { text: string } | { name: string });

function count(kind: RowNoun, rows: readonly Counted[]): Computation {
  const inputs = rows.map((row) => ({ kind, key: row.key, name: nameOf(row), value: ONE }));
  return computed("rows counted", span("count", rows.length), inputs);
}

const ONE = span("count", 1);

function nameOf(row: Counted): string {
  if ("title" in row) return row.title;
  return "text" in row ? row.text : row.name;
}

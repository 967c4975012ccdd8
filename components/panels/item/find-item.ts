import type {
  Blocker,
  ChecklistItem,
  Criterion,
  Metric,
  Project,
  Risk,
  Task,
} from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { readItemName } from "../words/item-name";

/** A row that can be talked about, as the aggregate has it. */
export type ItemRow =
  | { kind: "task"; row: Task }
  | { kind: "item"; row: ChecklistItem }
  | { kind: "blocker"; row: Blocker }
  | { kind: "risk"; row: Risk }
  | { kind: "criterion"; row: Criterion }
  | { kind: "metric"; row: Metric };

/** The row of that name, `task-1.2`; null where there is none. */
export function findItem(project: Project, name: string): ItemRow | null {
  const named = readItemName(name);
  if (named === null) return null;
  const { kind, key } = named;
  const { tasks, items, blockers, criteria, metrics } = indexProject(project);
  switch (kind) {
    case "task":
      return found(kind, tasks.get(key));
    case "item":
      return found(kind, items.get(key));
    case "blocker":
      return found(kind, blockers.get(key));
    case "risk":
      return found(
        kind,
        project.risks.find((risk) => risk.key === key),
      );
    case "criterion":
      return found(kind, criteria.get(key));
    case "metric":
      return found(kind, metrics.get(key));
  }
}

function found<const Kind extends string, Row>(kind: Kind, row: Row | undefined) {
  return row === undefined ? null : { kind, row };
}

import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { whyNotArchive } from "@/lib/features/archive/access";
import { dependentNames } from "@/lib/features/archive/types";
import { PLAN_KINDS, type PlanKind } from "@/lib/features/plan/types";
import type { ArchiveRowModel } from "./contract";

/** Of the row that `of` names, as `task-1.2`; null where the plan has none. */
export function prepareArchiveRow(
  project: Project,
  of: string,
  mayEdit: boolean,
): ArchiveRowModel | null {
  const kind = PLAN_KINDS.find((one) => of.startsWith(`${one}-`));
  if (kind === undefined) return null;
  const key = of.slice(kind.length + 1);
  const row = findNamed(project, kind, key);
  if (!row) return null;
  const { id, version, title } = row;
  return {
    slug: project.slug,
    mayEdit,
    row: { kind, id, version },
    name: kind === "item" ? title : `${kind} ${key} ${title}`,
    whyNot: whyNotArchive(project, { kind, key }),
    dependents: dependentNames(project, [{ kind, key }]),
  };
}

interface Named {
  id: string;
  version: number;
  title: string;
}

function findNamed(project: Project, kind: PlanKind, key: string): Named | null {
  const { tasks, items, phases, components } = indexProject(project);
  switch (kind) {
    case "task":
      return tasks.get(key) ?? null;
    case "item": {
      const item = items.get(key);
      return item ? { ...item, title: item.text } : null;
    }
    case "phase": {
      const phase = phases.get(key);
      return phase ? { ...phase, title: phase.name } : null;
    }
    case "component": {
      const component = components.get(key);
      return component ? { ...component, title: component.name } : null;
    }
  }
}

/** Without the row itself, which its reader knows: "task 1.3 waits for it". */
export function wordDependent(dependent: string): string {
  return dependent.replace(/^[^:]*: /, "");
}

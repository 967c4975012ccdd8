import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { whyNotArchive } from "@/lib/features/archive/access";
import { ARCHIVE_KINDS, type ArchiveKind, dependentNames } from "@/lib/features/archive/types";
import type { ArchiveRowModel } from "./contract";

/** Of the row that `of` names, as `task-1.2`; null where there is none. */
export function prepareArchiveRow(
  project: Project,
  of: string,
  mayEdit: boolean,
  now: string,
): ArchiveRowModel | null {
  const kind = ARCHIVE_KINDS.find((one) => of.startsWith(`${one}-`));
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
    whyNot: whyNotArchive(project, { kind, key }, now),
    dependents: dependentNames(project, [{ kind, key }]),
  };
}

interface Named {
  id: string;
  version: number;
  title: string;
}

function findNamed(project: Project, kind: ArchiveKind, key: string): Named | null {
  const { tasks, items, phases, components, criteria, blockers, metrics } = indexProject(project);
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
    case "criterion": {
      const criterion = criteria.get(key);
      return criterion ? { ...criterion, title: criterion.text } : null;
    }
    case "metric": {
      const metric = metrics.get(key);
      return metric ? { ...metric, title: metric.name } : null;
    }
    case "blocker":
      return blockers.get(key) ?? null;
    case "risk":
      return project.risks.find((risk) => risk.key === key) ?? null;
  }
}

/** Without the row itself, which its reader knows: "task 1.3 waits for it". */
export function wordDependent(dependent: string): string {
  return dependent.replace(/^[^:]*: /, "");
}

import { rowId } from "@/lib/domain/audit/row-ref";
import { listDependents } from "@/lib/domain/plan/dependents-of";
import type { Person, Project } from "@/lib/domain/project";
import type { PlanKind } from "@/lib/features/plan/types";

/** A row that is put away. */
export interface ArchivedRow {
  kind: PlanKind;
  id: string;
  version: number;
  key: string;
  /** Its title, its text or its name. */
  name: string;
  phaseKey: string | null;
  archivedAt: string;
  /** Null where nothing says. */
  archivedBy: Person | null;
  /** Why it cannot be removed for good; null where it can. */
  stays: string | null;
}

interface PlanRow {
  kind: PlanKind;
  key: string;
}

/**
 * What depends on rows that would go into the archive together, as whoever archives them is told, and tells
 * again: "task 1.1: task 1.2 waits for it". What goes with them is not among it.
 */
export function dependentNames(project: Project, rows: readonly PlanRow[]): string[] {
  const dependents = listDependents(project);
  const going = new Set(rows.map(rowId));
  return rows.flatMap((row) =>
    (dependents.get(rowId(row)) ?? [])
      .filter((dependent) => !going.has(rowId(dependent)))
      .map(({ kind, key, how }) => `${rowId(row)}: ${kind} ${key} ${how}`),
  );
}

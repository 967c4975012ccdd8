import { rowId } from "@/lib/domain/audit/row-ref";
import { listDependents } from "@/lib/domain/plan/dependents-of";
import type { Person, Project } from "@/lib/domain/project";
import { PLAN_KINDS } from "@/lib/features/plan/types";

export const ARCHIVE_KINDS = [...PLAN_KINDS, "criterion", "blocker", "risk", "metric"] as const;
/** What can be put away and brought back: rows of which something is recorded for good. */
export type ArchiveKind = (typeof ARCHIVE_KINDS)[number];

/** A row that is put away. */
export interface ArchivedRow {
  kind: ArchiveKind;
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
  /** What would be removed with it: "2 checks". */
  goesWith: string[];
}

/** Why one of several rows cannot come back with the others. */
export interface HinderedRow {
  kind: ArchiveKind;
  id: string;
  /** Null for what is not there any more. */
  key: string | null;
  why: string;
}

/** What came back, in its new version. */
export interface RestoredRows {
  restored: { kind: ArchiveKind; id: string; version: number }[];
}

interface NamedRow {
  kind: ArchiveKind;
  key: string;
}

/**
 * What depends on rows that would go into the archive together, as whoever archives them is told, and tells
 * again: "task 1.1: task 1.2 waits for it". What goes with them is not among it.
 */
export function dependentNames(project: Project, rows: readonly NamedRow[]): string[] {
  const dependents = listDependents(project);
  const going = new Set(rows.map(rowId));
  return rows.flatMap((row) =>
    (dependents.get(rowId(row)) ?? [])
      .filter((dependent) => !going.has(rowId(dependent)))
      .map(({ kind, key, how }) => `${rowId(row)}: ${kind} ${key} ${how}`),
  );
}

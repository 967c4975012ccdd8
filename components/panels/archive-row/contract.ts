import type { ArchiveKind } from "@/lib/features/archive/types";

/** What somebody has to know who puts a row away. */
export interface ArchiveRowModel {
  slug: string;
  mayEdit: boolean;
  row: { kind: ArchiveKind; id: string; version: number };
  /** "task 1.2 Repair the imports". */
  name: string;
  /** Why it stays; null where it can go. */
  whyNot: string | null;
  /** "task 1.2: task 1.3 waits for it", as the server has it said again. */
  dependents: string[];
}

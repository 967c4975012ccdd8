import type { ArchiveKind } from "@/lib/features/archive/types";

/** What is put away and takes part in nothing, the newest first. */
export interface ArchiveModel {
  slug: string;
  mayEdit: boolean;
  rows: ArchivedLine[];
}

export interface ArchivedLine {
  kind: ArchiveKind;
  id: string;
  version: number;
  key: string;
  name: string;
  /** "phase 0"; null for what stands in none. */
  place: string | null;
  /** "Fri 5 Dec, 09:40, Ada". */
  since: string;
  /** Why it cannot be removed for good; null where it can. */
  stays: string | null;
  /** What would be removed with it. */
  goesWith: string[];
}

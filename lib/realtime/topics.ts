import "server-only";

/**
 * Where the database tells of a project that was written, when the write is committed: its id, its
 * revision since, and of few rows which. Names travel, what has changed does not.
 */
export const PROJECT_WRITTEN = "gantry_project_written";

/** Where servers tell each other who looks at what; see `presence.ts`. */
export const PRESENCE = "gantry_presence";

/** Where the database says that somebody is told something, or has read it: whose inbox it is. */
export const PERSON_TOLD = "gantry_person_told";

export interface Written {
  projectId: string;
  revision: number;
  /** The rows that were written, as `task-1.2`, where it was they alone. */
  rows: string[] | null;
}

/** As `platform/transaction.ts` has written it; null for what anybody else says there. */
export function readWritten(payload: string): Written | null {
  const [projectId = "", revision, rows = ""] = payload.split(" ");
  return revision === undefined || !Number.isInteger(Number(revision))
    ? null
    : { projectId, revision: Number(revision), rows: rows === "" ? null : rows.split(",") };
}

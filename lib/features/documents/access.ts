import type { ProjectDocument } from "./schema";

/** Addresses that no project gets: pages of Gantry's own may stand there one day. */
export const RESERVED_SLUGS: readonly string[] = [
  "admin",
  "all",
  "api",
  "archive",
  "gantry",
  "import",
  "inbox",
  "internal",
  "new",
  "portfolio",
  "projects",
  "review",
  "search",
  "settings",
  "templates",
];

/** How much of a document counts for less than it says. */
export interface Lowered {
  /** Evidence of CI or of a person that counts as a document's word. */
  evidence: number;
  /** Approvals of waivers that were left out. */
  approvals: number;
}

/**
 * R7, R10: the document as it counts when nobody vouches for the names in it. What CI or a person
 * showed is then no more than a document's word, and an approved waiver is one that was asked for.
 */
export function unvouched(document: ProjectDocument): {
  document: ProjectDocument;
  lowered: Lowered;
} {
  const isShown = (row: ProjectDocument["evidence"][number]) => row.origin !== "document";
  const isApproved = (row: ProjectDocument["waivers"][number]) => row.approvedBy !== null;
  return {
    document: {
      ...document,
      evidence: document.evidence.map((row) => ({ ...row, origin: "document" })),
      waivers: document.waivers.map((row) => ({ ...row, approvedBy: null, approvedAt: null })),
    },
    lowered: {
      evidence: document.evidence.filter(isShown).length,
      approvals: document.waivers.filter(isApproved).length,
    },
  };
}

/** Said again it would only take the name off whoever said it; what nobody has said cannot be cleared. */
export function whyNotExplain(before: string | null, after: string | null): string | null {
  if (before === after) {
    return after === null
      ? "Not cleared. Nobody has explained it."
      : "Not saved. It is explained so already.";
  }
  return null;
}

/** What was kept of a project as it stood, the newest first. */
export interface SnapshotsModel {
  slug: string;
  mayTake: boolean;
  rows: SnapshotRow[];
}

export interface SnapshotRow {
  id: string;
  /** "5 Dec 00:01". */
  when: string;
  /** "daily", "asked for by Lena: before the audit". */
  why: string;
  verdict: string;
  /** "48 %"; null where there is nothing to measure. */
  verified: string | null;
  claimed: string | null;
  /** The project as it stood then. */
  thenHref: string;
  /** What has changed since. */
  href: string;
}

/** The weekly reviews that were held, the newest first, and the one that is open. */
export interface ReviewsModel {
  slug: string;
  mayLead: boolean;
  /** Where one is held, or goes on. */
  href: string;
  /** The key of the one that is open. */
  open: string | null;
  rows: HeldReviewRow[];
}

export interface HeldReviewRow {
  key: string;
  href: string;
  /** "3 Dec". */
  heldOn: string;
  closedBy: string;
  /** "2 decided, 1 acted, 1 parked". */
  came: string;
  /** "1 of 3". */
  openActions: string;
  took: string;
}

/** What was changed, the newest first: so much of it, and from where the older follows. */
export interface TrailModel {
  slug: string;
  rows: TrailLine[];
  /** As many as are like what was asked for. */
  total: number;
  next: string | null;
  /** Who has ever changed anything here, and rows of which kinds. */
  people: string[];
  kinds: string[];
}

export interface TrailLine {
  id: string;
  /** "5 Dec 09:40". */
  when: string;
  who: string;
  /** "edited it". */
  did: string;
  /** "task 1.2". */
  what: string;
  href: string | null;
  /** "owner: nothing → Otto". */
  changes: string[];
}

export interface UnlocksModel {
  /** The cheapest first; what nobody estimated stands last. */
  rows: UnlockRow[];
  /** Why the current gate cannot be opened at all; null while its criteria can. */
  gate: string | null;
  /** Why there is none, where there is none and no gate says. */
  none: string;
}

export interface UnlockRow {
  id: string;
  /** Null for several things together. */
  key: string | null;
  title: string;
  href: string | null;
  /** "4 h"; null where nobody estimated it. */
  hours: string | null;
  /** "frees phase 0.5 and all that follows: 22 weeks". */
  frees: string;
}

/** How far what is said is proved, in one look. */
export interface EvidenceModel {
  lead: string;
  sentence: string;
  figures: EvidenceFigure[];
}

export interface EvidenceFigure {
  label: string;
  value: string;
  /** Its neighbour. */
  note: string;
  /** Where it opens down to its rows, on the same page. */
  href: string;
}

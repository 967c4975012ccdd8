/** How often what each source said turned out to hold. */
export interface CalibrationModel {
  /** How many of the last decided claims of a source count at most. */
  last: number;
  rows: CalibrationRow[];
}

export interface CalibrationRow {
  name: string;
  /** The documents in which it was read; null where it claimed here. */
  documents: string | null;
  /** Of the decided ones that count, the newest first: whether it held. */
  answers: boolean[];
  held: number;
  refuted: number;
  undecided: number;
  withdrawn: number;
}

export interface FindingsModel {
  mayExplain: boolean;
  /** What nobody explained first. */
  rows: FindingRow[];
  unexplained: number;
  /** How many stated figures agree, and those nothing can be set beside. */
  agree: number;
  agreeing: { id: string; label: string; words: string }[];
  uncomputed: UncomputedFigure[];
  /** That the viewer sees some of them alone. */
  hidden: string | null;
}

/** A stated figure of which nobody knows whether it holds: unknown is not fine. */
export interface UncomputedFigure {
  id: string;
  label: string;
  /** "28–38 h stated; tasks add up to at least 20 h, 1 row says nothing". */
  words: string;
  /** Those that would have to say more. */
  rows: { id: string; name: string; href: string | null }[];
  moreRows: number;
}

export interface FindingRow {
  id: string;
  mark: "differs" | "unknown" | "cycle";
  title: string;
  /** Null where it is not about figures: then `note` says it. */
  figures: { basis: string; computed: string; stated: string } | null;
  note: string | null;
  /** "Ana, 3 Dec: the phases overlap"; null while nobody explains it. */
  explanation: string | null;
  details: FindingDetails;
}

export interface FindingSource {
  id: string;
  text: string;
  where: string;
  explanation: string | null;
  figure: StatedFigureSeen;
}

/** A stated figure as its reader sees it: what somebody explains is the difference of this one. */
export interface StatedFigureSeen {
  id: string;
  version: number;
  label: string;
  /** Both with their unit; the computed one with how it was computed. */
  stated: string;
  computed: string;
  /** How it is explained, without who and when. */
  explanation: string | null;
}

export interface FindingDetails {
  /** Where it stands, and what is said about it there. */
  sources: FindingSource[];
  /** The rows it was computed from; `key` only where rows go by theirs, `value` null
   * where a row does not say. */
  inputs: {
    id: string;
    key: string | null;
    name: string;
    href: string | null;
    value: string | null;
  }[];
  moreInputs: number;
  lines: string[];
  moreLines: number;
}

/** How a pipeline proves the checks of one row. */
export interface ProveItModel {
  slug: string;
  /** What is proved: "0.3 Fix test suite imports". */
  text: string;
  /** The one that was asked for first. */
  checks: ProvedCheck[];
  /** By which programs get in here; null for whoever is not told. */
  tokens: "there" | "none" | null;
}

export interface ProvedCheck {
  key: string;
  /** Its command, else its label. */
  name: string;
  /** Null where it is on record nowhere: then whoever runs it knows it. */
  command: string | null;
  /** Why a pass does not count yet, and what it takes, each in a sentence; none where one pass counts. */
  takes: string[];
}

import type { EvidenceOrigin, Outcome } from "@/lib/domain/vocabulary";

/** Runs as they came in, the newest first: so many of them, and from where the older ones follow. */
export interface RunsModel {
  slug: string;
  /** The moment everything is told as of. */
  now: string;
  rows: RunLine[];
  /** As many as are like what was asked for. */
  total: number;
  /** Null where there are no older ones. */
  next: string | null;
  /** Whether any run is on record, like that or not. */
  hasAny: boolean;
}

export interface RunLine {
  id: string;
  outcome: Outcome;
  exitCode: number | null;
  /** What it proves: "0.3 Fix test suite imports". */
  text: string;
  href: string | null;
  /** The command or label of its check; null where somebody looked without one. */
  check: string | null;
  /** What was run, as whoever ran it says, and whether its check says something else. */
  ran: { command: string; isOther: boolean } | null;
  origin: EvidenceOrigin;
  /** "CI 1409", "Nightly pipeline", "Lena Lead". */
  by: string;
  commit: string | null;
  branch: string | null;
  url: string | null;
  at: string;
  /** What else has to be known: "clock disagreed", "2 secrets masked", "newer runs took over". */
  marks: string[];
  /** Its beginning; only where the runs of one check or one row were asked for. */
  excerpt: string | null;
  /** There is more of it than that. */
  isCut: boolean;
}

/** One run with all that it printed, which `of` names by its id. */
export interface RunModel {
  now: string;
  run: RunLine;
  expected: string | null;
  startedAt: string | null;
  endedAt: string | null;
  /** "4 min 12 s"; null where nothing says when it began and ended. */
  took: string | null;
  /** From when it no longer counts, where it says so itself. */
  expiresAt: string | null;
}

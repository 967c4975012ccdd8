import type { DifferenceKind } from "@/lib/domain/history/difference";
import type { DifferenceLine } from "@/lib/features/snapshots/types";

/** A kept moment, empty for now, and the day that goes before it, empty for none. */
export interface AskedField {
  kept: string;
  day: string;
}

/** What has become of a project between two moments. */
export interface ComparisonModel {
  slug: string;
  /** What the fields hold. */
  from: AskedField;
  to: AskedField;
  /** "5 Dec 00:01 to now", the earlier first, and whether they were given so; null where nothing is compared. */
  span: string | null;
  /** Why nothing is compared; null where something is. */
  why: string | null;
  /** Something came back in between of which no event tells what it is. */
  isInexact: boolean;
  groups: { kind: DifferenceKind; title: string; rows: DifferenceLine[] }[];
  /** The moments that can be chosen, the newest first. */
  moments: { at: string; label: string }[];
  markdownHref: string | null;
}

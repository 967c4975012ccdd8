import type { DifferenceKind } from "@/lib/domain/history/difference";
import type { DifferenceLine } from "@/lib/features/snapshots/types";

/** What has become of a project between two moments. */
export interface ComparisonModel {
  slug: string;
  /** Instants, as the address names them; `to` null for now. */
  from: string | null;
  to: string | null;
  /** "5 Dec 00:01 to now"; null where there is nothing to compare with. */
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

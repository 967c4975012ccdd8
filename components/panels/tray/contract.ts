import type { Outcome } from "@/lib/domain/vocabulary";

/** What a pipeline sent of which nobody knows yet what it speaks, by name. */
export interface TrayModel {
  slug: string;
  now: string;
  mayAssign: boolean;
  groups: TrayGroup[];
}

export interface TrayGroup {
  /** How it came: alone, or in a file of some format. */
  format: string;
  name: string;
  /** So many wait under it, the newest ten at most. */
  count: number;
  /** Of the newest; null for a figure. */
  outcome: Outcome | null;
  /** "412.5 ms"; null for a result. */
  figure: string | null;
  unit: string | null;
  /** Of a figure, why it is no sample of the metric that is named for it. */
  why: string | null;
  excerpt: string | null;
  commit: string | null;
  url: string | null;
  by: string;
  at: string;
}

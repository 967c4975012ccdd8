import type { SampleBasis } from "@/lib/domain/vocabulary";

export interface MetricRow {
  key: string;
  /** Where its samples are; null while it has no page. */
  href: string | null;
  name: string;
  current: string;
  target: string;
  state: "met" | "not met" | "unknown";
  /** Null while unknown; a figure that is stated or projected counts as a claim. */
  basis: SampleBasis | null;
  stale: boolean;
  /** Oldest first; null where a sample has no figure. */
  trend: (number | null)[];
  targetFigure: number | null;
  asOf: string;
}

export interface MetricsModel {
  rows: MetricRow[];
  note: string;
}

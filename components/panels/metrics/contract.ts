import type { MetricStanding } from "@/lib/domain/metrics/evaluate-metric";
import type { MetricLine } from "../words/metric-line";

export interface MetricRow {
  key: string;
  /** Where its samples are. */
  href: string | null;
  name: string;
  current: string;
  target: string;
  /** Read in words: those may be long, and are broken. */
  inWords: boolean;
  standing: MetricStanding;
  /** "met, stated". */
  status: string;
  line: MetricLine;
  asOf: string;
}

/** The first of the metrics, and how many of all are proved; their page has all of them. */
export interface MetricsModel {
  href: string | null;
  rows: MetricRow[];
  /** How many stand on their page only. */
  more: number;
  note: string;
}

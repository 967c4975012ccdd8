import type { SamplePlotModel } from "@/components/charts/sample-plot";
import type { MetricStanding } from "@/lib/domain/metrics/evaluate-metric";
import type { MetricTrend } from "@/lib/domain/metrics/metric-trend";
import type { Metric, Sample } from "@/lib/domain/project";
import type { SampleBasis } from "@/lib/domain/vocabulary";
import type { MetricLine } from "../words/metric-line";
import type { MetricUse } from "../words/metric-uses";

/** Every metric of a project, those of one category together, with its newest sample. */
export interface MetricRegisterModel {
  slug: string;
  /** The moment everything is told as of. */
  now: string;
  /** R2: how long a sample holds of a metric without a cadence. */
  freshnessDays: number;
  maySample: boolean;
  mayDefine: boolean;
  lead: string;
  sentence: string;
  facts: string | null;
  rows: RegisterRow[];
}

export interface RegisterRow {
  metric: Metric;
  /** The newest; null for never. */
  sample: Sample | null;
  current: string;
  target: string;
  baseline: string | null;
  standing: MetricStanding;
  stale: boolean;
  /** "met, stated". */
  status: string;
  /** "16 days old, fresh for 7"; null where nothing is due. */
  freshness: string | null;
  line: MetricLine;
  trend: { direction: MetricTrend["direction"]; words: string } | null;
  taken: Taken | null;
  uses: MetricUse[];
}

/** Who took a sample, when and with what proof. */
export interface Taken {
  by: string;
  on: string;
  proof: string | null;
}

/** One metric with all its samples. */
export interface MetricLogModel {
  slug: string;
  now: string;
  metric: Metric;
  maySample: boolean;
  /** Newest first, those that were taken back where they stood. */
  rows: LogRow[];
  /** What became of the metric itself, newest first. */
  changes: LogChange[];
  plot: SamplePlotModel | null;
}

export interface LogRow {
  id: string;
  on: string;
  value: string;
  /** Against what is wanted today. */
  against: "met" | "not met" | "unknown";
  basis: SampleBasis;
  by: string;
  proof: string | null;
  /** "Corrected by Lena, 3 Dec 10:12: it was 8.9 %. The point was wrong". */
  corrected: string[];
  /** "Taken back by Lena, 3 Dec 10:12: another build"; null while it stands. */
  takenBack: string | null;
  /** What may be corrected or taken back: one's own that stands. */
  own: Sample | null;
}

export interface LogChange {
  id: string;
  /** "Changed by Otto, 3 Dec 10:12". */
  who: string;
  /** "target: > 80 % → > 90 %". */
  what: string[];
}

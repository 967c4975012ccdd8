import { judgeSample, type MetricResult } from "@/lib/domain/metrics/evaluate-metric";
import type { Reading } from "@/lib/domain/metrics/reading";
import type { Metric, Sample } from "@/lib/domain/project";
import type { SampleBasis } from "@/lib/domain/vocabulary";
import { formatShortDay } from "@/lib/format/dates";
import { bareDemand, wordReading } from "../words/metric-words";

interface Draft {
  reading: Reading;
  basis: SampleBasis;
  takenOn: string;
  proof: string | null;
}

/** What a sample will say of its metric, told before it is written down. */
export function foretellSample(
  metric: Metric,
  current: Sample | null,
  { reading, basis, takenOn, proof }: Draft,
  freshDays: number,
  now: string,
): string {
  const sample = { ...NOBODYS, ...reading, basis, takenOn, proof, metricKey: metric.key };
  const result = judgeSample(metric, sample, freshDays, now);
  const said = `${wordReading(metric, reading)}: ${wordResult(result)}`;
  const isOlder = current !== null && takenOn < current.takenOn;
  if (!isOlder) return said;
  return `${said} The sample of ${formatShortDay(current.takenOn, now)} is newer and stays the current one.`;
}

/** What another definition makes of the sample that there is. */
export function foretellDefinition(metric: Metric, current: Sample | null, now: string): string {
  const wanted = `Wanted: ${bareDemand(metric)}.`;
  if (current === null) return `${wanted} Unknown until somebody takes a sample.`;
  // Whether it is fresh says nothing of whether it meets.
  const { state } = judgeSample(metric, current, 1, now);
  return `${wanted} ${wordReading(metric, current)} ${WOULD[state]}`;
}

const WOULD: Record<MetricResult["state"], string> = {
  met: "meets it.",
  "not met": "does not meet it.",
  unknown: "cannot be compared with it.",
};

/** What only the database knows of a sample. */
const NOBODYS = { id: "", version: 1, by: { name: "", userId: null } };

function wordResult({ metric, state, basis, stale, reasons }: MetricResult): string {
  if (state === "unknown") return "cannot be compared with what is wanted.";
  if (state === "not met") {
    const isSplit = reasons.some((one) => one.kind === "compared" && one.ends === "one");
    const half = isSplit ? "one end of the range does not meet it, so " : "";
    return `${half}not met, wanted ${bareDemand(metric)}.`;
  }
  if (basis !== "measured") return `met, but only ${basis ?? "said"}: a claim, no proof.`;
  if (reasons.some((one) => one.kind === "without proof")) {
    return "met, and nothing shows it: a claim until there is a proof.";
  }
  const late = reasons.find((one) => one.kind === "past freshness");
  if (stale && late) {
    return `met, but ${late.days} days old and fresh for ${late.freshDays}: stale.`;
  }
  return "met and measured, with proof: proved.";
}

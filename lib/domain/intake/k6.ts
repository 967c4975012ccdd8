import type { Outcome } from "../vocabulary";
import { asNumber, asRecord, asText, type JsonRecord } from "./json-value";
import {
  type CaseReading,
  type FigureReading,
  type ReadReport,
  readFigures,
  unreadable,
} from "./readings";
import { nameText } from "./report-text";

/** One metric of either shape. */
interface K6Metric {
  name: string;
  /** What its values are of; null where the file does not say. */
  contains: string | null;
  values: [stat: string, value: number][];
  thresholds: { text: string; isCrossed: boolean }[];
  isMeasured: boolean;
}

const SUITE = "k6";

/**
 * The summary of k6, as `--summary-export` writes it or as `handleSummary` is handed it. Its thresholds are
 * cases, its values figures (`http_req_duration.p(95)`). Where nothing was measured k6 writes 0 and calls
 * thresholds kept: here it has no figure, and its thresholds are errors.
 */
export function readK6(value: unknown): ReadReport {
  const metrics = asRecord(asRecord(value)?.metrics);
  if (!metrics) {
    return unreadable(
      "It has no metrics by name, so it is no summary of k6 (--summary-export, handleSummary)",
    );
  }
  const all = Object.entries(metrics).flatMap(([name, metric]) => {
    const record = asRecord(metric);
    return record ? [readMetric(nameText(name), record)] : [];
  });
  const cases = all.flatMap(casesOf);
  const figures = all.flatMap(figuresOf);
  return cases.length + figures.length > 0
    ? readFigures("k6", figures, cases)
    : unreadable("Nothing was measured: no metric of it has a value");
}

function readMetric(name: string, metric: JsonRecord): K6Metric {
  const nestedValues = asRecord(metric.values);
  const values = Object.entries(nestedValues ?? metric).flatMap(
    ([stat, told]): [string, number][] => {
      const number = asNumber(told);
      return number === null ? [] : [[nameText(stat), number]];
    },
  );
  const thresholds = Object.entries(asRecord(metric.thresholds) ?? {}).map(([text, told]) => {
    const result = asRecord(told);
    // The export says whether it was crossed, handleSummary whether it is ok.
    return { text: nameText(text), isCrossed: result ? result.ok !== true : told !== false };
  });
  return {
    name,
    contains: nestedValues ? asText(metric.contains) : containedIn(name),
    values,
    thresholds,
    isMeasured: isMeasured(new Map(values)),
  };
}

/** The export does not say what a metric is of; of k6's own it is known. */
function containedIn(name: string): string | null {
  const own = /^[a-z_]+/.exec(name)?.[0] ?? "";
  if (own === "data_sent" || own === "data_received") return "data";
  return OWN_TIMES.test(own) ? "time" : null;
}

const OWN_TIMES =
  /^(?:(?:http|grpc)_req_(?:duration|blocked|connecting|tls_handshaking|sending|waiting|receiving)|iteration_duration|group_duration|ws_(?:connecting|session_duration|ping))$/;

/** Rates of nothing have neither passes nor fails; trends of nothing are 0 from their least to their most. */
function isMeasured(values: ReadonlyMap<string, number>): boolean {
  if (values.has("passes") || values.has("fails")) {
    return (values.get("passes") ?? 0) + (values.get("fails") ?? 0) > 0;
  }
  const isTrend = values.has("avg") || values.has("med") || [...values.keys()].some(isPercentile);
  return values.size > 0 && !(isTrend && [...values.values()].every((value) => value === 0));
}

function isPercentile(stat: string): boolean {
  return stat.startsWith("p(");
}

function casesOf({ name, thresholds, values, isMeasured: wasMeasured }: K6Metric): CaseReading[] {
  const told = values.map(([stat, value]) => `${stat} ${value}`).join(", ");
  const kept: [Outcome, string | null] = wasMeasured
    ? ["passed", null]
    : ["error", "Nothing was measured"];
  return thresholds.map(({ text, isCrossed }) => {
    const [outcome, detail] = isCrossed ? (["failed", told || null] as const) : kept;
    return { suite: SUITE, name: nameText(`${name}: ${text}`), outcome, seconds: null, detail };
  });
}

function figuresOf({ name, contains, values, isMeasured: wasMeasured }: K6Metric): FigureReading[] {
  if (!wasMeasured) return [];
  return values.map(([stat, value]) => ({
    name: `${name}.${stat}`,
    value,
    unit: unitOf(stat, contains, values),
  }));
}

function unitOf(
  stat: string,
  contains: string | null,
  values: readonly [string, number][],
): string | null {
  const isCounter =
    values.some(([one]) => one === "count") && values.some(([one]) => one === "rate");
  if (isCounter && stat === "rate") return contains === "data" ? "B/s" : "/s";
  if (stat === "count") return contains === "data" ? "B" : null;
  if (contains === "time") return "ms";
  return contains === "data" ? "B" : null;
}

import { asNumber, asRecord, type JsonRecord } from "./json-value";
import { type FigureReading, type ReadReport, readFigures, unreadable } from "./readings";

const STAT = /^(?:average|mean|stddev|min|max|p\d+(?:_\d+)?)$/;
const COUNTS = [
  "errors",
  "timeouts",
  "mismatches",
  "resets",
  "non2xx",
  "1xx",
  "2xx",
  "3xx",
  "4xx",
  "5xx",
];

/**
 * What `autocannon --json` prints: `latency.p99` in ms, `requests.average` and `throughput.average` a second,
 * and its counts. Latencies without a single answer are all 0 in the file, and no figure here.
 */
export function readAutocannon(value: unknown): ReadReport {
  const result = asRecord(value);
  const latency = asRecord(result?.latency);
  const requests = asRecord(result?.requests);
  if (!result || !latency || !requests) {
    return unreadable("It has no latency and requests, so it is not a result of autocannon");
  }
  const throughput = asRecord(result.throughput) ?? {};
  const hasAnswers = (asNumber(latency.totalCount) ?? asNumber(requests.total) ?? 0) > 0;
  const figures = [
    ...(hasAnswers ? statsOf("latency", latency, "ms") : []),
    ...statsOf("requests", requests, "/s"),
    ...named("requests", requests, ["total", "sent"], null),
    ...statsOf("throughput", throughput, "B/s"),
    ...named("throughput", throughput, ["total"], "B"),
    ...named(null, result, COUNTS, null),
    ...named(null, result, ["duration"], "s"),
  ];
  return figures.length > 0
    ? readFigures("autocannon", figures)
    : unreadable("It has no figure, so nothing was measured");
}

function statsOf(group: string, record: JsonRecord, unit: string): FigureReading[] {
  const stats = Object.keys(record).filter((key) => STAT.test(key));
  return named(group, record, stats, unit);
}

function named(
  group: string | null,
  record: JsonRecord,
  keys: readonly string[],
  unit: string | null,
): FigureReading[] {
  return keys.flatMap((key) => {
    const value = asNumber(record[key]);
    return value === null ? [] : [{ name: group === null ? key : `${group}.${key}`, value, unit }];
  });
}

import { asList, asNumber, asRecord, asText, type JsonRecord, recordsOf } from "./json-value";
import { type FigureReading, type ReadReport, readFigures, unreadable } from "./readings";
import { nameText, readNumber } from "./report-text";

/**
 * The answer of Prometheus to a query: a scalar, a vector, or of a matrix the newest value of each series.
 * A value that is no number (NaN, Inf) is unknown and left out; an older one does not stand in for it.
 */
export function readPrometheus(value: unknown): ReadReport {
  const answer = asRecord(value);
  const data = asRecord(answer?.data);
  if (answer?.status === "error") {
    return unreadable(
      `The query failed: ${nameText(asText(answer.error) ?? "no reason is given")}`,
    );
  }
  if (answer?.status !== "success" || !data) {
    return unreadable("It has no status and data, so it is no answer of Prometheus to a query");
  }
  const series = seriesOf(data);
  if (series === null) {
    const type = asText(data.resultType)?.slice(0, 40) ?? "not named";
    return unreadable(`Its type of result is ${type}; a vector, a scalar or a matrix is read`);
  }
  if (series.length === 0) return unreadable("The query found no series, so there is no value");
  const figures = series.flatMap(({ name, point }): FigureReading[] => {
    const number = readNumber(asText(point?.[1]) ?? undefined);
    return number === null ? [] : [{ name, value: number, unit: unitOf(name) }];
  });
  if (figures.length > 0) return readFigures("prometheus", figures);
  return unreadable("No series of it has a number as its value (NaN and Inf are unknown)");
}

const UNITS: Record<string, string> = { seconds: "s", bytes: "B", ratio: "ratio" };

/** As the names of Prometheus end, in base units: `…_seconds`, `…_bytes_total`. Null where one says nothing. */
function unitOf(name: string): string | null {
  const [own = ""] = name.split("{");
  const unit = /_(seconds|bytes|ratio)(?:_sum|_total)?$/.exec(own)?.[1];
  return (unit && UNITS[unit]) ?? null;
}

interface Series {
  name: string;
  /** The moment and the value. */
  point: readonly unknown[] | null;
}

/** Null for a type of result that has no numbers. */
function seriesOf({ resultType, result }: JsonRecord): Series[] | null {
  if (resultType === "scalar") return [{ name: "scalar", point: asList(result) }];
  if (resultType === "vector") {
    return recordsOf(result).map((one) => ({ name: nameOf(one), point: asList(one.value) }));
  }
  if (resultType === "matrix") {
    return recordsOf(result).map((one) => ({ name: nameOf(one), point: newest(one.values) }));
  }
  return null;
}

function newest(values: unknown): readonly unknown[] | null {
  let last: readonly unknown[] | null = null;
  for (const value of asList(values) ?? []) {
    const point = asList(value);
    if (point && momentOf(point) >= momentOf(last)) last = point;
  }
  return last;
}

function momentOf(point: readonly unknown[] | null): number {
  return asNumber(point?.[0]) ?? -Infinity;
}

/** As Prometheus writes a series: `up{instance="a",job="b"}`, its labels in order; `{}` without any. */
function nameOf({ metric }: JsonRecord): string {
  const { __name__: name, ...labels } = asRecord(metric) ?? {};
  const written = Object.keys(labels)
    .sort()
    .map((label) => `${label}=${JSON.stringify(labels[label])}`)
    .join(",");
  const own = asText(name) ?? "";
  return nameText(written === "" && own !== "" ? own : `${own}{${written}}`);
}

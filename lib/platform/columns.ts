import "server-only";
import type { z } from "zod";
import type { Estimate, MoneyRange, Person } from "@/lib/domain/project";
import { EFFORT_UNITS } from "@/lib/domain/vocabulary";

/** Between the database's column types and the plain values of the aggregate. */

interface Numeric {
  toNumber(): number;
}

export function word<const Words extends readonly string[]>(
  words: Words,
  value: string,
): Words[number] {
  const known = words.find((candidate) => candidate === value);
  if (known === undefined) throw new Error(`The database holds the unknown word "${value}".`);
  return known;
}

export function wordOrNull<const Words extends readonly string[]>(
  words: Words,
  value: string | null,
): Words[number] | null {
  return value === null ? null : word(words, value);
}

/** What JSON in a column says. That it says something else is a failure here, not of whoever asks. */
export function stored<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  throw new Error("The database holds what cannot be read.", { cause: error });
}

export function toDay(value: Date): string {
  return value.toISOString().slice(0, 10);
}

export function toDayOrNull(value: Date | null): string | null {
  return value && toDay(value);
}

export function toInstantOrNull(value: Date | null): string | null {
  return value && value.toISOString();
}

export function fromDay(value: string): Date {
  return new Date(`${value}T00:00:00.000Z`);
}

export function fromDayOrNull(value: string | null): Date | null {
  return value === null ? null : fromDay(value);
}

export function fromInstantOrNull(value: string | null): Date | null {
  return value === null ? null : new Date(value);
}

/** A moment beyond the year 9999 is never, and a timestamp that Postgres could not read. */
export function storableOrNull(moment: string | null): string | null {
  return moment !== null && /^\d{4}-/.test(moment) ? moment : null;
}

export function toNumberOrNull(value: Numeric | null): number | null {
  return value && value.toNumber();
}

/** Minor units fit a double exactly: the schema admits safe integers only. */
export function toMinorOrNull(value: bigint | null): number | null {
  return value === null ? null : Number(value);
}

export function fromMinorOrNull(value: number | null): bigint | null {
  return value === null ? null : BigInt(value);
}

export function toPerson(name: string, userId: string | null): Person {
  return { name, userId };
}

export function toPersonOrNull(name: string | null, userId: string | null): Person | null {
  return name === null ? null : { name, userId };
}

export function toRangeOrNull(
  low: bigint | null,
  likely: bigint | null,
  high: bigint | null,
): MoneyRange | null {
  if (low === null || high === null) return null;
  return { lowMinor: Number(low), likelyMinor: toMinorOrNull(likely), highMinor: Number(high) };
}

interface EstimateColumns<N> {
  estimateLow: N | null;
  estimateLikely: N | null;
  estimateHigh: N | null;
  estimateUnit: string | null;
}

export function toEstimateOrNull(row: EstimateColumns<Numeric>): Estimate | null {
  if (row.estimateLow === null || row.estimateHigh === null || row.estimateUnit === null) {
    return null;
  }
  return {
    low: row.estimateLow.toNumber(),
    likely: toNumberOrNull(row.estimateLikely),
    high: row.estimateHigh.toNumber(),
    unit: word(EFFORT_UNITS, row.estimateUnit),
  };
}

export function fromEstimate(estimate: Estimate | null): EstimateColumns<number> {
  return {
    estimateLow: estimate?.low ?? null,
    estimateLikely: estimate?.likely ?? null,
    estimateHigh: estimate?.high ?? null,
    estimateUnit: estimate?.unit ?? null,
  };
}

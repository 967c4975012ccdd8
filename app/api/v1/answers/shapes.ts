import { z } from "zod";
import type { Estimate, MoneyRange, Person, SourceRef, Subject } from "@/lib/domain/project";
import * as words from "@/lib/domain/vocabulary";

// What answers are made of. A shape is held against the type of what is answered, field by field, so that
// neither can have one that the other lacks.

export type Shape<Row> = { [Name in keyof Row]-?: z.ZodType<Row[Name]> };

/** Of an object whose every field is described. */
export function exactly<Row>(shape: Shape<Row>): z.ZodType<Row> {
  return z.strictObject(shape) as unknown as z.ZodType<Row>;
}

/** Of an object of which some fields are described; the others are said to be there. */
export function partly<Row>(shape: Partial<Shape<Row>>): z.ZodType<Row> {
  return z.looseObject(shape as z.ZodRawShape) as unknown as z.ZodType<Row>;
}

/** Of a reason and whatever else is told by `kind`, with the facts of that kind beside what all have. */
export function told<Row extends { kind: string }>(
  ofAll: Partial<Shape<Omit<Row, "kind">>> = {},
): z.ZodType<Row> {
  const shape = { ...ofAll, kind: z.string() } as z.ZodRawShape;
  return z.looseObject(shape) as unknown as z.ZodType<Row>;
}

export const text = z.string().nullable();
export const key = z.string();
export const maybeKey = key.nullable();
/** `YYYY-MM-DD`. */
export const day = z.iso.date();
export const maybeDay = day.nullable();
/** In UTC. */
export const instant = z.iso.datetime();
/** When time alone changes what is said here; null for never. */
export const holdsUntil = z.string().nullable();
export const percent = z.number().min(0).max(100).nullable();

export const row = { id: z.string(), version: z.int(), key };

export const person = exactly<Person>({ name: z.string(), userId: text });
export const subject = exactly<Subject>({ kind: z.enum(words.SUBJECT_KINDS), key });
export const sourceRef = exactly<SourceRef>({ key, section: text });
export const estimate = exactly<Estimate>({
  low: z.number(),
  likely: z.number().nullable(),
  high: z.number(),
  unit: z.enum(words.EFFORT_UNITS),
});

const amounts = { lowMinor: z.int(), likelyMinor: z.int().nullable(), highMinor: z.int() };
export const money = exactly<MoneyRange>(amounts);
export const amount = exactly<MoneyRange & { currency: string }>({
  ...amounts,
  currency: z.string(),
});

export const priority = z.enum(words.PRIORITIES);
export const level = z.enum(words.RISK_LEVELS);
export const itemState = z.enum(words.ITEM_STATES);

/** One page of a list. */
export function pageOf(item: z.ZodType) {
  return z.strictObject({
    items: z.array(item),
    total: z.int().min(0),
    nextCursor: z.string().nullable(),
  });
}

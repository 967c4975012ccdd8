import { z } from "zod";
import { EFFORT_UNITS, SUBJECT_KINDS } from "@/lib/domain/vocabulary";
import { SLUG } from "@/lib/platform/slug";

const MAX_TEXT = 20_000;
export const MAX_ROWS = 20_000;

/** What Postgres cannot hold is refused here, where its place can be named. */
export const storable = z
  .string()
  .regex(/^[^\u0000\p{Cs}]*$/u, "Text holds no NUL character and no half of a character");

export const text = storable.trim().min(1).max(MAX_TEXT);
/** As it was printed: blanks at its ends belong to it. */
export const excerpt = storable.max(65_536);
export const line = storable.trim().min(1).max(500);
export const key = z
  .string()
  .min(1)
  .max(80)
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    "A key holds letters, digits, dots, hyphens and underscores",
  );
export const slug = z
  .string()
  .max(SLUG.maxLength)
  .regex(SLUG.pattern, "A slug holds small letters, digits and single hyphens");
export const day = z.iso
  .date({ error: "Say a day", abort: true })
  .refine((written) => written >= "1970-01-01" && written < "2200-01-01", {
    error: "Say a day between 1970 and 2199",
  });
export const instant = z.iso
  .datetime({ offset: true })
  .refine((written) => written >= "1970-01-02" && written < "2199-12-31", {
    error: "Say a moment between 1970 and 2199",
  })
  .transform((value) => new Date(value).toISOString());
export const percent = z.int().min(0).max(100);
export const minor = z.int().min(0);
export const figure = z.number().min(-1e13).max(1e13).multipleOf(0.0001);
export const effort = z.number().min(0).max(1_000_000).multipleOf(0.01);
export const weeks = z.number().min(0).max(10_000).multipleOf(0.01);

export const optional = <T extends z.ZodType>(type: T) => type.nullable().default(null);
export const rows = <T extends z.ZodType>(type: T) => z.array(type).max(MAX_ROWS).default([]);

export function ascending(values: (number | null)[]): boolean {
  const known = values.filter((value) => value !== null);
  return known.every((value, index) => index === 0 || (known[index - 1] ?? value) <= value);
}

/** Refuses a list that holds a value twice or is out of order: it could be written in two ways. */
export const isAscending: [(values: (number | string)[]) => boolean, string] = [
  (values) => values.every((value, index) => index === 0 || (values[index - 1] ?? value) < value),
  "In ascending order, each once",
];

/** When a project works, and how many do: as many decimals as the database keeps. */
export const hoursPerDay = z
  .number()
  .positive("More than 0 hours")
  .max(24, "At most 24 hours")
  .multipleOf(0.01, "At most two decimals");
export const people = z
  .number()
  .positive("More than 0 people")
  .max(1000, "At most 1,000 people")
  .multipleOf(0.01, "At most two decimals");
/** As ISO 8601 counts them: 1 is Monday, 7 is Sunday. */
export const workingDays = z
  .array(z.int().min(1).max(7))
  .min(1, "At least one day of the week")
  .refine(...isAscending);
export const holidays = z
  .array(day)
  .max(3660, "At most 3,660 days")
  .refine(...isAscending);

export const estimate = z
  .strictObject({ low: effort, likely: optional(effort), high: effort, unit: z.enum(EFFORT_UNITS) })
  .refine((range) => ascending([range.low, range.likely, range.high]), "low ≤ likely ≤ high");

/** R17: amounts in two currencies never add up, so a project has one and no row names another. */
export const inOneCurrency = {
  error: ({ code, keys }: { code?: string; keys?: unknown }) =>
    code === "unrecognized_keys" && Array.isArray(keys) && keys.includes("currency")
      ? "All money of a project is in the currency of the project: convert it, or leave the field out"
      : undefined,
};

export const money = z
  .strictObject({ lowMinor: minor, likelyMinor: optional(minor), highMinor: minor }, inOneCurrency)
  .refine(
    (range) => ascending([range.lowMinor, range.likelyMinor, range.highMinor]),
    "lowMinor ≤ likelyMinor ≤ highMinor",
  );

export const subject = z.strictObject({ kind: z.enum(SUBJECT_KINDS), key });
export const sourceRef = z.strictObject({ key, section: optional(line) });

/** Refuses a row that ends before it begins, at the field that says when it ends. */
export function endsAfter<const Start extends string, const End extends string>(
  start: Start,
  end: End,
): [(row: Record<Start | End, string | null>) => boolean, { path: [End]; message: string }] {
  return [
    (row) => {
      const [from, to] = [row[start], row[end]];
      return from === null || to === null || from <= to;
    },
    { path: [end], message: `${start} ≤ ${end}` },
  ];
}

/** After which row it stands; first where that is null, and last where nothing is said. */
export const listPlace = z.strictObject({ after: z.uuid().nullable() }).nullable();
export type ListPlace = z.output<typeof listPlace>;

type Changing<Shape extends Record<string, z.ZodType>> = {
  [Name in keyof Shape]: z.ZodOptional<z.ZodObject<{ from: Shape[Name]; to: Shape[Name] }>>;
};

/** R11: only what is changed is said, as it was seen and as it is wanted; the rest is not touched. */
export function changesOf<Shape extends Record<string, z.ZodType>>(facts: Shape) {
  const fields = Object.entries(facts).map(([name, fact]) => [
    name,
    z.strictObject({ from: fact, to: fact }).optional(),
  ]);
  return z
    .strictObject(Object.fromEntries(fields) as Changing<Shape>)
    .refine((changes) => Object.keys(changes).length > 0, "Say what is changed");
}

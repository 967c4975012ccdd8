import { z } from "zod";
import {
  changesOf,
  day,
  percent,
  slug as address,
  storable,
} from "@/lib/features/documents/fields";
import { version, why } from "@/lib/features/evidence/schema";
import { SLUG } from "@/lib/platform/slug";
import { TEMPLATE_KEYS } from "./constants";

const LONGEST_LINE = 500;
const LONGEST_TEXT = 20_000;

const within = (longest: number, empty: string) =>
  storable
    .trim()
    .min(1, empty)
    .max(longest, `At most ${longest.toLocaleString("en")} characters`);

const name = within(LONGEST_LINE, "Say what it is called");
const summary = within(LONGEST_TEXT, "Say in a sentence what it is");
const person = within(LONGEST_LINE, "Say who").nullable();
const days = (most: number) =>
  z
    .int("Whole days")
    .min(1, "One day or more")
    .max(most, `At most ${String(most)} days`);

/** Of a project that is there, and that the viewer may see. */
const slug = address;
const seen = z.strictObject({ id: z.uuid(), version });

const beginning = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("empty") }),
  z.strictObject({ kind: z.literal("template"), key: z.enum(TEMPLATE_KEYS) }),
  z.strictObject({
    kind: z.literal("copy"),
    slug: z.string().min(1, { error: "Choose one", abort: true }).pipe(slug),
  }),
]);

export const createInput = z
  .strictObject({
    /** Its address; nobody else has it. */
    slug: z
      .string()
      .min(1, { error: "Say where it is found", abort: true })
      .max(SLUG.maxLength, `At most ${String(SLUG.maxLength)} characters`)
      .regex(SLUG.pattern, "Small letters, digits and single hyphens"),
    name,
    summary,
    owner: person,
    sponsor: person,
    startOn: day.nullable(),
    targetOn: day.nullable(),
    currency: z.string().regex(/^[A-Z]{3}$/, "Three capitals, as USD"),
    membersOnly: z.boolean(),
    from: beginning,
  })
  .refine(({ startOn, targetOn }) => startOn === null || targetOn === null || startOn <= targetOn, {
    path: ["targetOn"],
    message: "Not before the start",
  });
export type CreateInput = z.output<typeof createInput>;

/** What is said of the project as a whole. Its calendar and the terms of its money are changed elsewhere. */
const facts = {
  name,
  summary,
  owner: person,
  sponsor: person,
  qualityStandard: within(LONGEST_TEXT, "Say which").nullable(),
  freshnessDays: days(3650),
  readinessTargetPercent: percent.nullable(),
  reviewCadenceDays: days(365),
  membersOnly: z.boolean(),
};

export const editInput = z.strictObject({
  slug,
  project: seen,
  changes: changesOf(facts),
  reason: why,
});
export type EditInput = z.output<typeof editInput>;

export const archiveInput = z.strictObject({ slug, project: seen });
export type ArchiveInput = z.output<typeof archiveInput>;

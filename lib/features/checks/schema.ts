import { z } from "zod";
import { MOST_PASSES_NEEDED } from "@/lib/domain/truth/check-result";
import { CHECK_KINDS, SUBJECT_KINDS } from "@/lib/domain/vocabulary";
import { changesOf, key, line, slug, text } from "@/lib/features/documents/fields";
import { version, why } from "@/lib/features/evidence/schema";

/** Named by whoever adds it, so that the same sent twice is added once. */
const id = z.uuid();
const seen = z.strictObject({ id, version });
const LONGEST_FRESH = 3650;

const facts = {
  kind: z.enum(CHECK_KINDS),
  label: line.nullable(),
  command: text.nullable(),
  expected: text.nullable(),
  freshnessDays: z
    .int("Whole days")
    .min(1, "One day or more")
    .max(LONGEST_FRESH, `At most ${String(LONGEST_FRESH)} days`)
    .nullable(),
  passesNeeded: z
    .int("A whole number")
    .min(1, "One pass or more")
    .max(MOST_PASSES_NEEDED, `At most ${String(MOST_PASSES_NEEDED)}`),
};

/** A key that is null is given. */
export const addCheckInput = z.strictObject({
  slug,
  id,
  key: key.nullable(),
  subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), key }),
  ...facts,
});
export type AddCheckInput = z.output<typeof addCheckInput>;

export const editCheckInput = z.strictObject({
  slug,
  check: seen,
  changes: changesOf(facts),
  reason: why,
});
export type EditCheckInput = z.output<typeof editCheckInput>;

export const removeCheckInput = z.strictObject({ slug, check: seen });
export type RemoveCheckInput = z.output<typeof removeCheckInput>;

import { z } from "zod";
import { CRITERION_KINDS } from "@/lib/domain/vocabulary";
import {
  changesOf,
  day,
  line,
  listPlace,
  slug,
  storable,
  text,
} from "@/lib/features/documents/fields";
import { consequence, criterionRule } from "@/lib/features/documents/readiness-rows";
import { version, why } from "@/lib/features/evidence/schema";

const LONGEST_LINE = 500;

/** Named by whoever adds it, so that the same sent twice is added once. */
const id = z.uuid();

const facts = {
  kind: z.enum(CRITERION_KINDS),
  text: storable
    .trim()
    .min(1, "Say what must hold")
    .max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`),
  rule: criterionRule,
  dueOn: day.nullable(),
  owner: line.nullable(),
  consequence: consequence.nullable(),
  note: text.nullable(),
};

/** Every fact is said: null says that it is not known. */
export const addCriterionInput = z.strictObject({ slug, id, place: listPlace, ...facts });
export type AddCriterionInput = z.output<typeof addCriterionInput>;

export const editCriterionInput = z.strictObject({
  slug,
  criterion: z.strictObject({ id, version }),
  changes: changesOf(facts),
  reason: why,
});
export type EditCriterionInput = z.output<typeof editCriterionInput>;

export const moveCriterionInput = z.strictObject({ slug, id, place: listPlace });
export type MoveCriterionInput = z.output<typeof moveCriterionInput>;

/** What a verdict would rest on, before it is written: of the row that is there, or of a new one. */
export const foretoldCriterion = z.strictObject({
  key: z.string().nullable(),
  kind: facts.kind,
  rule: facts.rule,
  dueOn: facts.dueOn,
});
export type ForetoldCriterion = z.output<typeof foretoldCriterion>;

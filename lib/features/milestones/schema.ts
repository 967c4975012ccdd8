import { z } from "zod";
import { changesOf, day, key, slug, storable, text } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";

const LONGEST_LINE = 500;
const MOST_PHASES = 200;

/** Named by whoever adds it, so that the same sent twice is added once. */
const id = z.uuid();
const seen = z.strictObject({ id, version });

const facts = {
  name: storable
    .trim()
    .min(1, "Say what is promised")
    .max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  criteria: text.nullable(),
  phaseKeys: z.array(key).max(MOST_PHASES),
  baselineOn: day.nullable(),
  actualOn: day.nullable(),
};

export const addMilestoneInput = z.strictObject({ slug, id, ...facts });
export type AddMilestoneInput = z.output<typeof addMilestoneInput>;

export const editMilestoneInput = z.strictObject({
  slug,
  milestone: seen,
  changes: changesOf(facts),
});
export type EditMilestoneInput = z.output<typeof editMilestoneInput>;

export const removeMilestoneInput = z.strictObject({ slug, milestone: seen });
export type RemoveMilestoneInput = z.output<typeof removeMilestoneInput>;

import { z } from "zod";
import { day, endsAfter, estimate, slug, storable } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";

/** What of a task its place in the plan rests on. Every fact is said each time: null says that it is open. */
const facts = {
  estimate: estimate.nullable(),
  plannedStartOn: day.nullable(),
  plannedEndOn: day.nullable(),
};

export const replanInput = z
  .strictObject({ slug, task: z.strictObject({ id: z.uuid(), version }), ...facts })
  .refine(...endsAfter("plannedStartOn", "plannedEndOn"));
export type ReplanInput = z.output<typeof replanInput>;

export const takeBaselineInput = z.strictObject({
  slug,
  name: storable.trim().min(1, "Say what it is called").max(120, "At most 120 characters"),
});
export type TakeBaselineInput = z.output<typeof takeBaselineInput>;

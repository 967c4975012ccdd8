import { z } from "zod";
import { REASON_MISSING, SHORTEST_REASON } from "./constants";

const reason = z
  .string()
  .trim()
  .min(SHORTEST_REASON, REASON_MISSING)
  .max(2000, "At most 2000 characters");

/** What can be claimed in the browser: a task or a checklist item, as the viewer last saw it. */
export const target = z.strictObject({
  kind: z.enum(["task", "item"]),
  id: z.uuid(),
  version: z.int().min(1),
});
export type Target = z.output<typeof target>;

const slug = z.string();

export const claimInput = z.strictObject({
  slug,
  target,
  note: z.string().trim().min(1).max(2000).nullable().default(null),
});

export const withdrawInput = z.strictObject({
  slug,
  target,
  reason: reason.nullable().default(null),
});

/** R6: not applicable needs a reason. */
export const notApplicableInput = z.strictObject({ slug, target, reason });

export const applicableInput = z.strictObject({ slug, target });

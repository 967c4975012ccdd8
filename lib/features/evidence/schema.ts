import { z } from "zod";
import { slug, storable } from "@/lib/features/documents/fields";
import { REASON_MISSING, SHORTEST_REASON } from "./constants";

const LONGEST = 2000;
const TOO_LONG = `At most ${LONGEST} characters`;
/** The largest number that its column holds. */
const LAST_VERSION = 2_147_483_647;

const reason = storable.trim().min(SHORTEST_REASON, REASON_MISSING).max(LONGEST, TOO_LONG);
const note = storable.trim().min(1).max(LONGEST, TOO_LONG);

/** What can be claimed in the browser: a task or a checklist item, as the viewer last saw it. */
export const target = z.strictObject({
  kind: z.enum(["task", "item"]),
  id: z.uuid(),
  version: z.int().min(1).max(LAST_VERSION),
});
export type Target = z.output<typeof target>;

export const claimInput = z.strictObject({ slug, target, note: note.nullable().default(null) });

export const withdrawInput = z.strictObject({
  slug,
  target,
  reason: reason.nullable().default(null),
});

/** R6: not applicable needs a reason. */
export const notApplicableInput = z.strictObject({ slug, target, reason });

export const applicableInput = z.strictObject({ slug, target });

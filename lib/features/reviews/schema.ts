import { z } from "zod";
import { REVIEW_STAGES } from "@/lib/domain/review/agenda";
import { day, slug, storable } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";

const LONGEST = 2000;
const TOO_LONG = `At most ${LONGEST} characters`;

const said = (message: string) => storable.trim().min(1, message).max(LONGEST, TOO_LONG);
const item = { slug, itemId: z.uuid(), version };
const review = { slug, id: z.uuid(), version };

/** Named by whoever opens it, so that the same sent twice is opened once. */
export const openInput = z.strictObject({ slug, id: z.uuid() });
export type OpenInput = z.output<typeof openInput>;

export const showInput = z
  .strictObject({
    ...review,
    stage: z.enum(REVIEW_STAGES),
    itemId: z.uuid().nullable(),
    rowsPage: z.int().min(0).max(10_000),
  })
  .refine(({ stage, itemId }) => (stage === "item") === (itemId !== null), {
    path: ["itemId"],
    error: "Say which item, and only where one is shown",
  });
export type ShowInput = z.output<typeof showInput>;

export const noteInput = z.strictObject({
  ...item,
  notes: storable.trim().max(20_000, "At most 20,000 characters"),
});
export type NoteInput = z.output<typeof noteInput>;

export const decideInput = z.strictObject({ ...item, text: said("Say what is decided") });
export type DecideInput = z.output<typeof decideInput>;

export const parkInput = z.strictObject({ ...item, text: said("Say why, or nothing").nullable() });
export type ParkInput = z.output<typeof parkInput>;

export const actInput = z.strictObject({
  ...item,
  text: said("Say what has to be done"),
  owner: storable.trim().min(1, "Say who does it").max(500, "At most 500 characters"),
  dueOn: day,
});
export type ActInput = z.output<typeof actInput>;

export const finishInput = z.strictObject({
  slug,
  actionId: z.uuid(),
  version,
  isDone: z.boolean(),
});
export type FinishInput = z.output<typeof finishInput>;

export const closeInput = z.strictObject(review);
export type CloseInput = z.output<typeof closeInput>;

export const discardInput = z.strictObject(review);
export type DiscardInput = z.output<typeof discardInput>;

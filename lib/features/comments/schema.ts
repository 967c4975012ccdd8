import { z } from "zod";
import { slug, storable } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";
import { LONGEST_COMMENT, TALKED_OF } from "./constants";

const body = storable
  .trim()
  .min(1, "Write something")
  .max(LONGEST_COMMENT, `At most ${String(LONGEST_COMMENT)} characters`);

/** Whom the writer chose, where several are called the same. */
const chosen = z.array(z.uuid()).max(50).default([]);

const comment = z.strictObject({ id: z.uuid(), version });

const about = z.strictObject({ kind: z.enum(TALKED_OF), id: z.uuid() });

export const addInput = z.strictObject({
  slug,
  /** Made by the writer: sent twice, it is written once. */
  id: z.uuid(),
  about,
  body,
  chosen,
});
export type AddInput = z.output<typeof addInput>;

export const editInput = z.strictObject({ slug, comment, body, chosen });
export type EditInput = z.output<typeof editInput>;

export const removeInput = z.strictObject({ slug, comment });
export type RemoveInput = z.output<typeof removeInput>;

const instant = z.iso.datetime().pipe(z.coerce.date());

/** A comment as its events tell it, for whoever takes them back. */
export const commentFacts = z.object({
  about,
  body: z.string(),
  mentions: z.array(z.object({ id: z.string(), name: z.string() })),
  by: z.object({ name: z.string(), userId: z.string().nullable() }),
  at: instant,
  editedAt: instant.nullable(),
  deletedAt: instant.nullable(),
});

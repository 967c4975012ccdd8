import { z } from "zod";
import { slug, storable } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";

const LONGEST_NAME = 80;
const LONGEST_QUERY = 2000;

const facts = {
  name: storable
    .trim()
    .min(1, "Say what it is called")
    .max(LONGEST_NAME, `At most ${LONGEST_NAME} characters`),
  query: storable.max(LONGEST_QUERY, "This is more than a view can hold"),
  shared: z.boolean(),
};

const view = z.strictObject({ id: z.uuid(), version });

/** Named by whoever keeps it, so that the same sent twice is kept once. */
export const keepInput = z.strictObject({ slug, id: z.uuid(), ...facts });
export type KeepInput = z.output<typeof keepInput>;

export const changeInput = z.strictObject({ slug, view, ...facts });
export type ChangeInput = z.output<typeof changeInput>;

export const removeInput = z.strictObject({ slug, view });
export type RemoveInput = z.output<typeof removeInput>;

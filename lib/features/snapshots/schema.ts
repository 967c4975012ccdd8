import { z } from "zod";
import { slug, storable } from "@/lib/features/documents/fields";

export const takeInput = z.strictObject({
  slug,
  note: storable
    .trim()
    .min(1, "Say what it is taken for")
    .max(500, "At most 500 characters")
    .nullable(),
});
export type TakeInput = z.output<typeof takeInput>;

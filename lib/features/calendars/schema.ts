import { z } from "zod";
import { slug } from "@/lib/features/documents/fields";

/** Nobody speaks of another's address than their own. */
export const ownInput = z.strictObject({});

/** What stands behind the `?` of an address. */
export const feedQuery = z.strictObject({
  key: z.string().max(200),
  /** One project alone. */
  project: slug.optional(),
});

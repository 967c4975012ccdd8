import { z } from "zod";
import { slug, storable } from "@/lib/features/documents/fields";

/** `q`: a part of a key or of words; nothing asks for the projects there are. `project`: where one is. */
export const searchQuery = z.strictObject({
  q: storable.trim().max(100, "At most 100 characters").default(""),
  project: slug.optional(),
});
export type SearchQuery = z.output<typeof searchQuery>;

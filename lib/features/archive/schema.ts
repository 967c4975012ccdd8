import { z } from "zod";
import { slug } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";
import { dependents } from "@/lib/features/plan/schema";
import { MOST_AT_ONCE } from "@/lib/features/plan/types";
import { ARCHIVE_KINDS } from "./types";

const row = z.strictObject({ kind: z.enum(ARCHIVE_KINDS), id: z.uuid(), version });

/** `dependents`: what depends on it, as whoever archives it was told. */
export const archiveInput = z.strictObject({ slug, row, dependents });
export type ArchiveInput = z.output<typeof archiveInput>;

/** All of them or none. */
export const restoreInput = z.strictObject({
  slug,
  rows: z
    .array(row)
    .min(1, "Say which")
    .max(MOST_AT_ONCE, `At most ${String(MOST_AT_ONCE)} at once`)
    .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length, "Each once"),
});
export type RestoreInput = z.output<typeof restoreInput>;

/** For good: nothing brings it back. */
export const removeInput = z.strictObject({ slug, row });
export type RemoveInput = z.output<typeof removeInput>;

import { z } from "zod";
import { slug } from "@/lib/features/documents/fields";
import { dependents, planRow } from "@/lib/features/plan/schema";

/** `dependents`: what depends on it, as whoever archives it was told. */
export const archiveInput = z.strictObject({ slug, row: planRow, dependents });
export type ArchiveInput = z.output<typeof archiveInput>;

export const restoreInput = z.strictObject({ slug, row: planRow });
export type RestoreInput = z.output<typeof restoreInput>;

/** For good: nothing brings it back. */
export const removeInput = z.strictObject({ slug, row: planRow });
export type RemoveInput = z.output<typeof removeInput>;

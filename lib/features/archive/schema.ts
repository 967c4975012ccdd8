import { z } from "zod";
import { slug } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";
import { dependents } from "@/lib/features/plan/schema";
import { ARCHIVE_KINDS } from "./types";

const row = z.strictObject({ kind: z.enum(ARCHIVE_KINDS), id: z.uuid(), version });

/** `dependents`: what depends on it, as whoever archives it was told. */
export const archiveInput = z.strictObject({ slug, row, dependents });
export type ArchiveInput = z.output<typeof archiveInput>;

export const restoreInput = z.strictObject({ slug, row });
export type RestoreInput = z.output<typeof restoreInput>;

/** For good: nothing brings it back. */
export const removeInput = z.strictObject({ slug, row });
export type RemoveInput = z.output<typeof removeInput>;

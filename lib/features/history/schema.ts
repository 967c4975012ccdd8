import { z } from "zod";
import { slug } from "@/lib/features/documents/fields";

/** A write, by the id of the request that made it. */
export const takeBackInput = z.strictObject({ slug, change: z.string().min(8).max(64) });
export type TakeBackInput = z.output<typeof takeBackInput>;

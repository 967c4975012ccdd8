import { z } from "zod";
import { instant } from "@/lib/features/documents/fields";
import { NOTICE_KINDS } from "./constants";

export const markInput = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(200),
  read: z.boolean(),
});
export type MarkInput = z.output<typeof markInput>;

/** What came after that the reader has not seen. */
export const readAllInput = z.strictObject({ until: instant });
export type ReadAllInput = z.output<typeof readAllInput>;

export const chooseInput = z.strictObject({
  mutedKinds: z.array(z.enum(NOTICE_KINDS)).max(NOTICE_KINDS.length),
  digest: z.boolean(),
});
export type ChooseInput = z.output<typeof chooseInput>;

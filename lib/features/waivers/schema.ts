import { z } from "zod";
import { SUBJECT_KINDS } from "@/lib/domain/vocabulary";
import { day, slug } from "@/lib/features/documents/fields";
import { reason, seen, version } from "@/lib/features/evidence/schema";

/** R10: who asks says why, and until when. */
export const requestInput = z.strictObject({
  slug,
  target: seen(SUBJECT_KINDS),
  reason,
  expiresOn: day,
});
export type RequestInput = z.output<typeof requestInput>;

const waiver = z.strictObject({ id: z.uuid(), version });

export const approveInput = z.strictObject({ slug, waiver });
export type ApproveInput = z.output<typeof approveInput>;

export const refuseInput = z.strictObject({ slug, waiver, reason });
export type RefuseInput = z.output<typeof refuseInput>;

export const withdrawInput = z.strictObject({ slug, waiver });
export type WithdrawInput = z.output<typeof withdrawInput>;

import { z } from "zod";
import { HAPPENING_KINDS } from "@/lib/domain/happenings/happening";
import { slug, storable } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";

const LONGEST_NAME = 80;
const LONGEST_ADDRESS = 1000;

const facts = {
  name: storable
    .trim()
    .min(1, "Say what is told")
    .max(LONGEST_NAME, `At most ${String(LONGEST_NAME)} characters`),
  address: storable
    .trim()
    .max(LONGEST_ADDRESS, `At most ${String(LONGEST_ADDRESS)} characters`)
    .refine((one) => URL.canParse(one), "Not an address: https://host/path"),
  kinds: z.array(z.enum(HAPPENING_KINDS)).min(1, "Choose at least one").max(HAPPENING_KINDS.length),
};

const webhook = z.strictObject({ id: z.uuid(), version });

/** Named by whoever makes it, so that the same sent twice makes one. */
export const makeInput = z.strictObject({ slug, id: z.uuid(), ...facts });
export type MakeInput = z.output<typeof makeInput>;

export const editInput = z.strictObject({ slug, webhook, ...facts, on: z.boolean() });
export type EditInput = z.output<typeof editInput>;

export const removeInput = z.strictObject({ slug, webhook });
export type RemoveInput = z.output<typeof removeInput>;

export const renewInput = z.strictObject({ slug, webhook });
export type RenewInput = z.output<typeof renewInput>;

/** Of a webhook, or of something that was sent. */
export const idInput = z.strictObject({ slug, id: z.uuid() });
export type IdInput = z.output<typeof idInput>;

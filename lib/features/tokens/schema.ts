import { z } from "zod";
import { isByProgram } from "@/lib/domain/person";
import { TOKEN_SCOPES } from "@/lib/domain/rights";
import { day, slug, storable } from "@/lib/features/documents/fields";

const LONGEST_NAME = 80;

const facts = {
  /** Named by whoever makes it, so that the same sent twice makes one. */
  id: z.uuid(),
  name: storable
    .trim()
    .min(1, "Say what it is for")
    .max(LONGEST_NAME, `At most ${String(LONGEST_NAME)} characters`)
    .refine(
      (name) => !isByProgram({ name, userId: null }),
      "Without “, for”: it signs as “name, for you”",
    ),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1, "Choose at least one").max(TOKEN_SCOPES.length),
  /** The last day on which it is good; null for no end. */
  lastOn: day.nullable(),
};

export const makeInput = z.strictObject({ slug, ...facts });
export type MakeInput = Omit<z.output<typeof makeInput>, "slug">;

export const makeForAllInput = z.strictObject(facts);

export const revokeInput = z.strictObject({ slug, id: z.uuid() });
export const revokeForAllInput = z.strictObject({ id: z.uuid() });

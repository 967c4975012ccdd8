import { z } from "zod";
import { ROLES } from "@/lib/domain/rights";

export const PASSWORD_LENGTH = { min: 12, max: 128 };

export const newPerson = z.strictObject({
  email: z.email().max(200).toLowerCase(),
  name: z.string().trim().min(1).max(100),
  role: z.enum(ROLES),
  password: z
    .string()
    .min(PASSWORD_LENGTH.min, `A password has ${PASSWORD_LENGTH.min} characters or more`)
    .max(PASSWORD_LENGTH.max, `A password has at most ${PASSWORD_LENGTH.max} characters`),
});
export type NewPerson = z.output<typeof newPerson>;

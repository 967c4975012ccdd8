import "server-only";
import { z } from "zod";
import { definePortfolioAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { ownInput } from "./schema";

export const renew = definePortfolioAction({
  name: "calendars.renew",
  does: "Makes the address under which one's calendar reads dates, or another in its place; its secret is told once, here.",
  permission: "inbox:keep",
  schema: ownInput,
  answers: z.strictObject({ secret: z.string(), hint: z.string() }),
  handler: mutations.renewAddress,
});

export const revoke = definePortfolioAction({
  name: "calendars.revoke",
  does: "Revokes the address of one's calendar, at once.",
  permission: "inbox:keep",
  schema: ownInput,
  answers: z.strictObject({ hint: z.string() }),
  handler: mutations.revokeAddress,
});

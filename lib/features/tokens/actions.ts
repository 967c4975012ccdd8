import "server-only";
import { z } from "zod";
import { defineAction, definePortfolioAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { makeForAllInput, makeInput, revokeForAllInput, revokeInput } from "./schema";

const made = z.strictObject({ id: z.string(), secret: z.string() });
const revoked = z.strictObject({ id: z.string() });

export const makeToken = defineAction({
  name: "tokens.make",
  does: "Makes a token for one project; its secret is told once, here.",
  permission: "token:manage",
  schema: makeInput,
  answers: made,
  handler: mutations.makeToken,
});

export const revokeToken = defineAction({
  name: "tokens.revoke",
  does: "Revokes a token of a project, at once.",
  permission: "token:manage",
  schema: revokeInput,
  answers: revoked,
  handler: mutations.revokeToken,
});

export const makeTokenForAll = definePortfolioAction({
  name: "tokens.makeForAll",
  does: "Makes a token for all projects; its secret is told once, here.",
  permission: "people:manage",
  schema: makeForAllInput,
  answers: made,
  handler: mutations.makeToken,
});

export const revokeTokenForAll = definePortfolioAction({
  name: "tokens.revokeForAll",
  does: "Revokes a token for all projects, at once.",
  permission: "people:manage",
  schema: revokeForAllInput,
  answers: revoked,
  handler: mutations.revokeToken,
});

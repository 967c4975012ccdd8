import "server-only";
import { defineAction, definePortfolioAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { makeForAllInput, makeInput, revokeForAllInput, revokeInput } from "./schema";

export const makeToken = defineAction({
  name: "tokens.make",
  permission: "token:manage",
  schema: makeInput,
  handler: mutations.makeToken,
});

export const revokeToken = defineAction({
  name: "tokens.revoke",
  permission: "token:manage",
  schema: revokeInput,
  handler: mutations.revokeToken,
});

export const makeTokenForAll = definePortfolioAction({
  name: "tokens.makeForAll",
  permission: "people:manage",
  schema: makeForAllInput,
  handler: mutations.makeToken,
});

export const revokeTokenForAll = definePortfolioAction({
  name: "tokens.revokeForAll",
  permission: "people:manage",
  schema: revokeForAllInput,
  handler: mutations.revokeToken,
});

import "server-only";
import { definePortfolioAction } from "@/lib/platform/action";
import { followChanges } from "@/lib/platform/transaction";
import * as mutations from "./mutations";
import { tellWhoHasToKnow } from "./notices";
import { chooseInput, markInput, readAllInput } from "./schema";

followChanges("inbox", tellWhoHasToKnow);

export const mark = definePortfolioAction({
  name: "inbox.mark",
  permission: "inbox:keep",
  schema: markInput,
  handler: mutations.markNotices,
});

export const readAll = definePortfolioAction({
  name: "inbox.readAll",
  permission: "inbox:keep",
  schema: readAllInput,
  handler: mutations.readAll,
});

export const choose = definePortfolioAction({
  name: "inbox.choose",
  permission: "inbox:keep",
  schema: chooseInput,
  handler: mutations.chooseNotices,
});

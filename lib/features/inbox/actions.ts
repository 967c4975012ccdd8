import "server-only";
import { z } from "zod";
import { definePortfolioAction } from "@/lib/platform/action";
import { followChanges } from "@/lib/platform/transaction";
import { NOTICE_KINDS } from "./constants";
import * as mutations from "./mutations";
import { tellWhoHasToKnow } from "./notices";
import { chooseInput, markInput, readAllInput } from "./schema";

const unread = z.strictObject({ unread: z.int() });

followChanges("inbox", tellWhoHasToKnow);

export const mark = definePortfolioAction({
  name: "inbox.mark",
  does: "Marks notices as read or unread.",
  permission: "inbox:keep",
  schema: markInput,
  answers: unread,
  handler: mutations.markNotices,
});

export const readAll = definePortfolioAction({
  name: "inbox.readAll",
  does: "Marks everything as read that had come until then.",
  permission: "inbox:keep",
  schema: readAllInput,
  answers: unread,
  handler: mutations.readAll,
});

export const choose = definePortfolioAction({
  name: "inbox.choose",
  does: "Chooses what one is told, and whether a digest is sent.",
  permission: "inbox:keep",
  schema: chooseInput,
  answers: z.strictObject({ mutedKinds: z.array(z.enum(NOTICE_KINDS)), digest: z.boolean() }),
  handler: mutations.chooseNotices,
});

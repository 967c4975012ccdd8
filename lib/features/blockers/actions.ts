import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as mutations from "./mutations";
import { editInput, raiseInput, reopenInput } from "./schema";

export const raiseBlocker = defineAction({
  name: "blockers.raise",
  permission: "project:edit",
  schema: raiseInput,
  handler: mutations.raiseBlocker,
});

export const editBlocker = defineAction({
  name: "blockers.edit",
  permission: "project:edit",
  schema: editInput,
  handler: mutations.editBlocker,
});

export const reopenBlocker = defineAction({
  name: "blockers.reopen",
  permission: "project:edit",
  schema: reopenInput,
  handler: mutations.reopenBlocker,
});

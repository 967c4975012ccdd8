import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndoOfListed } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addCheckInput, editCheckInput, removeCheckInput } from "./schema";

export const addCheck = defineAction({
  name: "checks.add",
  permission: "project:edit",
  schema: addCheckInput,
  handler: mutations.addCheck,
});

export const editCheck = defineAction({
  name: "checks.edit",
  permission: "project:edit",
  schema: editCheckInput,
  handler: mutations.editCheck,
});

export const removeCheck = defineAction({
  name: "checks.remove",
  permission: "project:edit",
  schema: removeCheckInput,
  handler: mutations.removeCheck,
});

defineUndoOfListed(mutations.CHECKS, ["project:edit"], mutations.whyNotGo);

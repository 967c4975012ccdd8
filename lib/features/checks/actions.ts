import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndoOfListed } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addCheckInput, editCheckInput, removeCheckInput } from "./schema";

export const addCheck = defineAction({
  name: "checks.add",
  does: "Adds a check of a row, under the key that a pipeline posts to.",
  permission: "project:edit",
  schema: addCheckInput,
  answers: added,
  handler: mutations.addCheck,
});

export const editCheck = defineAction({
  name: "checks.edit",
  does: "Changes a check; what it runs stays once a run of it is recorded.",
  permission: "project:edit",
  schema: editCheckInput,
  answers: edited,
  handler: mutations.editCheck,
});

export const removeCheck = defineAction({
  name: "checks.remove",
  does: "Removes a check of which no run is recorded and that no mapping rule names.",
  permission: "project:edit",
  schema: removeCheckInput,
  answers: changed,
  handler: mutations.removeCheck,
});

defineUndoOfListed(mutations.CHECKS, ["project:edit"], mutations.whyNotGo);

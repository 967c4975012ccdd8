import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndoOfListed, defineUndoOfMoves } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addCriterionInput, editCriterionInput, moveCriterionInput } from "./schema";

export const addCriterion = defineAction({
  name: "criteria.add",
  permission: "project:edit",
  schema: addCriterionInput,
  handler: mutations.addCriterion,
});

export const editCriterion = defineAction({
  name: "criteria.edit",
  permission: "project:edit",
  schema: editCriterionInput,
  handler: mutations.editCriterion,
});

export const moveCriterion = defineAction({
  name: "criteria.move",
  permission: "project:edit",
  schema: moveCriterionInput,
  handler: mutations.moveCriterion,
});

defineUndoOfListed(mutations.CRITERIA, ["project:edit"], mutations.whyNotGo);
defineUndoOfMoves(mutations.CRITERIA, ["project:edit"]);

import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndoOfListed, defineUndoOfMoves } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addCriterionInput, editCriterionInput, moveCriterionInput } from "./schema";

export const addCriterion = defineAction({
  name: "criteria.add",
  does: "Adds a line to the go/no-go framework, with the rule that decides it.",
  permission: "project:edit",
  schema: addCriterionInput,
  answers: added,
  handler: mutations.addCriterion,
});

export const editCriterion = defineAction({
  name: "criteria.edit",
  does: "Changes a criterion.",
  permission: "project:edit",
  schema: editCriterionInput,
  answers: edited,
  handler: mutations.editCriterion,
});

export const moveCriterion = defineAction({
  name: "criteria.move",
  does: "Moves a criterion behind another one of its kind.",
  permission: "project:edit",
  schema: moveCriterionInput,
  answers: changed,
  handler: mutations.moveCriterion,
});

defineUndoOfListed(mutations.CRITERIA, ["project:edit"], mutations.whyNotGo);
defineUndoOfMoves(mutations.CRITERIA, ["project:edit"]);

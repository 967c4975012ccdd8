import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndoOfListed, defineUndoOfMoves } from "@/lib/platform/listed-rows";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import {
  addLineInput,
  addOptionInput,
  changeLineInput,
  changeOptionInput,
  changeTermsInput,
  moveInput,
  removeLineInput,
  removeOptionInput,
} from "./schema";
import * as undo from "./undo";

export const addLine = defineAction({
  name: "economics.addLine",
  permission: "project:edit",
  schema: addLineInput,
  handler: mutations.addMoneyLine,
});

export const changeLine = defineAction({
  name: "economics.changeLine",
  permission: "project:edit",
  schema: changeLineInput,
  handler: mutations.changeMoneyLine,
});

export const moveLine = defineAction({
  name: "economics.moveLine",
  permission: "project:edit",
  schema: moveInput,
  handler: mutations.moveMoneyLine,
});

export const removeLine = defineAction({
  name: "economics.removeLine",
  permission: "project:edit",
  schema: removeLineInput,
  handler: mutations.removeMoneyLine,
});

export const addOption = defineAction({
  name: "economics.addOption",
  permission: "project:edit",
  schema: addOptionInput,
  handler: mutations.addOption,
});

export const changeOption = defineAction({
  name: "economics.changeOption",
  permission: "project:edit",
  schema: changeOptionInput,
  handler: mutations.changeOption,
});

export const moveOption = defineAction({
  name: "economics.moveOption",
  permission: "project:edit",
  schema: moveInput,
  handler: mutations.moveOption,
});

export const removeOption = defineAction({
  name: "economics.removeOption",
  permission: "project:edit",
  schema: removeOptionInput,
  handler: mutations.removeOption,
});

export const changeTerms = defineAction({
  name: "economics.changeTerms",
  permission: "project:edit",
  schema: changeTermsInput,
  handler: mutations.changeTerms,
});

/** Whoever takes back what was written about money is shown it, as whoever writes it. */
const permissions = ["project:edit", "money:read"] as const;

defineUndoOfListed(mutations.LINES, permissions, () => Promise.resolve(null));
defineUndoOfListed(mutations.OPTIONS, permissions, undo.whyNotGo);
defineUndoOfMoves(mutations.LINES, permissions);
defineUndoOfMoves(mutations.OPTIONS, permissions);

defineUndo({
  of: "impact.changed",
  kind: "impact",
  permissions,
  find: undo.tellImpact,
  save: undo.restoreImpact,
});

defineUndo({
  of: "project.terms-changed",
  kind: "project",
  permissions,
  find: undo.tellTerms,
  save: undo.restoreTerms,
});

import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
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
  does: "Adds a line of money: an investment, a contingency, a return, an incident's cost or a loss.",
  permission: "project:edit",
  schema: addLineInput,
  answers: added,
  handler: mutations.addMoneyLine,
});

export const changeLine = defineAction({
  name: "economics.changeLine",
  does: "Changes a line of money, or says what it came to.",
  permission: "project:edit",
  schema: changeLineInput,
  answers: edited,
  handler: mutations.changeMoneyLine,
});

export const moveLine = defineAction({
  name: "economics.moveLine",
  does: "Moves a line of money behind another one.",
  permission: "project:edit",
  schema: moveInput,
  answers: changed,
  handler: mutations.moveMoneyLine,
});

export const removeLine = defineAction({
  name: "economics.removeLine",
  does: "Removes a line of money.",
  permission: "project:edit",
  schema: removeLineInput,
  answers: changed,
  handler: mutations.removeMoneyLine,
});

export const addOption = defineAction({
  name: "economics.addOption",
  does: "Adds a strategic alternative.",
  permission: "project:edit",
  schema: addOptionInput,
  answers: added,
  handler: mutations.addOption,
});

export const changeOption = defineAction({
  name: "economics.changeOption",
  does: "Changes an option.",
  permission: "project:edit",
  schema: changeOptionInput,
  answers: edited,
  handler: mutations.changeOption,
});

export const moveOption = defineAction({
  name: "economics.moveOption",
  does: "Moves an option behind another one.",
  permission: "project:edit",
  schema: moveInput,
  answers: changed,
  handler: mutations.moveOption,
});

export const removeOption = defineAction({
  name: "economics.removeOption",
  does: "Removes an option that nothing else names but what its remover was told of.",
  permission: "project:edit",
  schema: removeOptionInput,
  answers: changed,
  handler: mutations.removeOption,
});

export const changeTerms = defineAction({
  name: "economics.changeTerms",
  does: "Changes the discount rate, and how many years a return looks ahead.",
  permission: "project:edit",
  schema: changeTermsInput,
  answers: edited,
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

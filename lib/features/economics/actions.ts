import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import {
  addLineInput,
  addOptionInput,
  changeLineInput,
  changeOptionInput,
  changeTermsInput,
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

for (const { event, ...row } of [undo.undoLines, undo.undoOptions]) {
  defineUndo({ of: `${event}.changed`, permissions, ...row });
  defineUndoOfRow({ added: `${event}.added`, removed: `${event}.removed`, permissions, ...row });
}

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

import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import { changed } from "@/lib/platform/answers";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import * as rules from "./rules";
import { undoRule, undoRuleComing } from "./undo";
import {
  addRuleInput,
  assignInput,
  changeRuleInput,
  moveRuleInput,
  removeRuleInput,
} from "./schema";

const settling = changed.extend({ settled: z.int() });
const mayEdit = { permission: "project:edit" } as const;

export const addRule = defineAction({
  name: "intake.addRule",
  does: "Adds a rule: of which check or metric the lines of a report speak.",
  ...mayEdit,
  schema: addRuleInput,
  answers: settling,
  handler: rules.addRule,
});

export const changeRule = defineAction({
  name: "intake.changeRule",
  does: "Changes a rule of the mapping.",
  ...mayEdit,
  schema: changeRuleInput,
  answers: settling,
  handler: rules.changeRule,
});

export const moveRule = defineAction({
  name: "intake.moveRule",
  does: "Moves a rule before another: the first that matches decides.",
  ...mayEdit,
  schema: moveRuleInput,
  answers: changed,
  handler: rules.moveRule,
});

export const removeRule = defineAction({
  name: "intake.removeRule",
  does: "Removes a rule of the mapping.",
  ...mayEdit,
  schema: removeRuleInput,
  answers: changed,
  handler: rules.removeRule,
});

export const assign = defineAction({
  name: "intake.assign",
  does: "Says of what waits under a name which check or metric it speaks of.",
  ...mayEdit,
  schema: assignInput,
  answers: z.strictObject({ settled: z.int() }),
  handler: rules.assign,
});

defineUndo({ of: "rule.changed", ...undoRule });
defineUndo({ of: "rule.moved", ...undoRule });
defineUndoOfRow(undoRuleComing);

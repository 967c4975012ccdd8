import "server-only";
import { defineAction } from "@/lib/platform/action";
import * as rules from "./rules";
import {
  addRuleInput,
  assignInput,
  changeRuleInput,
  moveRuleInput,
  removeRuleInput,
} from "./schema";

const mayEdit = { permission: "project:edit" } as const;

export const addRule = defineAction({
  name: "intake.addRule",
  ...mayEdit,
  schema: addRuleInput,
  handler: rules.addRule,
});

export const changeRule = defineAction({
  name: "intake.changeRule",
  ...mayEdit,
  schema: changeRuleInput,
  handler: rules.changeRule,
});

export const moveRule = defineAction({
  name: "intake.moveRule",
  ...mayEdit,
  schema: moveRuleInput,
  handler: rules.moveRule,
});

export const removeRule = defineAction({
  name: "intake.removeRule",
  ...mayEdit,
  schema: removeRuleInput,
  handler: rules.removeRule,
});

export const assign = defineAction({
  name: "intake.assign",
  ...mayEdit,
  schema: assignInput,
  handler: rules.assign,
});

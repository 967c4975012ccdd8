import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import * as many from "./change-many";
import * as mutations from "./mutations";
import {
  addComponentInput,
  addItemInput,
  addPhaseInput,
  addTaskInput,
  changeManyInput,
  duplicateInput,
  editComponentInput,
  editItemInput,
  editPhaseInput,
  editTaskInput,
  moveInput,
  startInput,
} from "./schema";
import { PLAN_KINDS, WORK_KINDS } from "./types";
import * as undo from "./undo";

export const addTask = defineAction({
  name: "plan.addTask",
  permission: "project:edit",
  schema: addTaskInput,
  handler: mutations.addTask,
});

export const addItem = defineAction({
  name: "plan.addItem",
  permission: "project:edit",
  schema: addItemInput,
  handler: mutations.addItem,
});

export const addPhase = defineAction({
  name: "plan.addPhase",
  permission: "project:edit",
  schema: addPhaseInput,
  handler: mutations.addPhase,
});

export const addComponent = defineAction({
  name: "plan.addComponent",
  permission: "project:edit",
  schema: addComponentInput,
  handler: mutations.addComponent,
});

export const editTask = defineAction({
  name: "plan.editTask",
  permission: "project:edit",
  schema: editTaskInput,
  handler: mutations.editTask,
});

export const editItem = defineAction({
  name: "plan.editItem",
  permission: "project:edit",
  schema: editItemInput,
  handler: mutations.editItem,
});

export const editPhase = defineAction({
  name: "plan.editPhase",
  permission: "project:edit",
  schema: editPhaseInput,
  handler: mutations.editPhase,
});

export const editComponent = defineAction({
  name: "plan.editComponent",
  permission: "project:edit",
  schema: editComponentInput,
  handler: mutations.editComponent,
});

export const startRow = defineAction({
  name: "plan.start",
  permission: "project:edit",
  schema: startInput,
  handler: mutations.startRow,
});

export const stopRow = defineAction({
  name: "plan.stop",
  permission: "project:edit",
  schema: startInput,
  handler: mutations.stopRow,
});

export const moveRow = defineAction({
  name: "plan.move",
  permission: "project:edit",
  schema: moveInput,
  handler: mutations.moveRow,
});

export const duplicateRow = defineAction({
  name: "plan.duplicate",
  permission: "project:edit",
  schema: duplicateInput,
  handler: mutations.duplicateRow,
});

export const changeMany = defineAction({
  name: "plan.changeMany",
  permission: "project:edit",
  schema: changeManyInput,
  handler: many.changeMany,
});

const permissions = ["project:edit"] as const;

for (const kind of PLAN_KINDS) {
  const [added, removed] = [`${kind}.added`, `${kind}.removed`];
  defineUndoOfRow({ added, removed, permissions, ...undo.undoAdd(kind) });
  defineUndo({ of: `${kind}.edited`, permissions, ...undo.undoEdit(kind) });
  defineUndo({ of: `${kind}.moved`, permissions, ...undo.undoMove(kind) });
}

for (const kind of WORK_KINDS) {
  for (const verb of ["started", "stopped"]) {
    defineUndo({ of: `${kind}.${verb}`, permissions, ...undo.undoWork(kind) });
  }
}

defineUndo({ of: "dependency.found", permissions, ...undo.undoFound });

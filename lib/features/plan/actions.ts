import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited, rowOfKind } from "@/lib/platform/answers";
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
  does: "Adds a task.",
  permission: "project:edit",
  schema: addTaskInput,
  answers: added,
  handler: mutations.addTask,
});

export const addItem = defineAction({
  name: "plan.addItem",
  does: "Adds a line to a checklist.",
  permission: "project:edit",
  schema: addItemInput,
  answers: added,
  handler: mutations.addItem,
});

export const addPhase = defineAction({
  name: "plan.addPhase",
  does: "Adds a phase.",
  permission: "project:edit",
  schema: addPhaseInput,
  answers: added,
  handler: mutations.addPhase,
});

export const addComponent = defineAction({
  name: "plan.addComponent",
  does: "Adds a component.",
  permission: "project:edit",
  schema: addComponentInput,
  answers: added,
  handler: mutations.addComponent,
});

export const editTask = defineAction({
  name: "plan.editTask",
  does: "Changes a task.",
  permission: "project:edit",
  schema: editTaskInput,
  answers: edited,
  handler: mutations.editTask,
});

export const editItem = defineAction({
  name: "plan.editItem",
  does: "Changes a line of a checklist.",
  permission: "project:edit",
  schema: editItemInput,
  answers: edited,
  handler: mutations.editItem,
});

export const editPhase = defineAction({
  name: "plan.editPhase",
  does: "Changes a phase.",
  permission: "project:edit",
  schema: editPhaseInput,
  answers: edited,
  handler: mutations.editPhase,
});

export const editComponent = defineAction({
  name: "plan.editComponent",
  does: "Changes a component.",
  permission: "project:edit",
  schema: editComponentInput,
  answers: edited,
  handler: mutations.editComponent,
});

export const startRow = defineAction({
  name: "plan.start",
  does: "Says that a task or a line is in progress.",
  permission: "project:edit",
  schema: startInput,
  answers: changed,
  handler: mutations.startRow,
});

export const stopRow = defineAction({
  name: "plan.stop",
  does: "Says that a task or a line is not in progress any more.",
  permission: "project:edit",
  schema: startInput,
  answers: changed,
  handler: mutations.stopRow,
});

export const moveRow = defineAction({
  name: "plan.move",
  does: "Moves a row of the plan to another place, another phase, or both.",
  permission: "project:edit",
  schema: moveInput,
  answers: changed,
  handler: mutations.moveRow,
});

export const duplicateRow = defineAction({
  name: "plan.duplicate",
  does: "Copies a task or a line, without what was claimed or proved of it.",
  permission: "project:edit",
  schema: duplicateInput,
  answers: added,
  handler: mutations.duplicateRow,
});

export const changeMany = defineAction({
  name: "plan.changeMany",
  does: "Changes many tasks and lines at once, all of them or none.",
  permission: "project:edit",
  schema: changeManyInput,
  answers: z.strictObject({
    changed: z.array(rowOfKind(WORK_KINDS)),
    unchanged: z.array(z.string()),
    skipped: z.array(
      z.strictObject({
        kind: z.enum(WORK_KINDS),
        id: z.string(),
        key: z.string().nullable(),
        why: z.string(),
      }),
    ),
  }),
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
  const [started, stopped] = [`${kind}.started`, `${kind}.stopped`];
  defineUndo({ of: started, back: stopped, permissions, ...undo.undoWork(kind) });
  defineUndo({ of: stopped, back: started, permissions, ...undo.undoWork(kind) });
}

defineUndo({ of: "dependency.found", permissions, ...undo.undoFound });

import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import { tellBaseline } from "./data";
import * as mutations from "./mutations";
import {
  addDependencyInput,
  movePromiseInput,
  removeDependencyInput,
  replanInput,
  replanPhaseInput,
  setCalendarInput,
  takeBaselineInput,
} from "./schema";
import * as undo from "./undo";

export const replanTask = defineAction({
  name: "schedule.replanTask",
  permission: "project:edit",
  schema: replanInput,
  handler: mutations.replanTask,
});

export const replanPhase = defineAction({
  name: "schedule.replanPhase",
  permission: "project:edit",
  schema: replanPhaseInput,
  handler: mutations.replanPhase,
});

export const movePromise = defineAction({
  name: "schedule.movePromise",
  permission: "project:edit",
  schema: movePromiseInput,
  handler: mutations.movePromise,
});

export const setCalendar = defineAction({
  name: "schedule.setCalendar",
  permission: "project:edit",
  schema: setCalendarInput,
  handler: mutations.setCalendar,
});

export const addDependency = defineAction({
  name: "schedule.addDependency",
  permission: "project:edit",
  schema: addDependencyInput,
  handler: mutations.addDependency,
});

export const removeDependency = defineAction({
  name: "schedule.removeDependency",
  permission: "project:edit",
  schema: removeDependencyInput,
  handler: mutations.removeDependency,
});

export const takeBaseline = defineAction({
  name: "schedule.takeBaseline",
  permission: "project:edit",
  schema: takeBaselineInput,
  handler: mutations.takeBaseline,
});

for (const kind of ["task", "phase", "milestone"] as const) {
  defineUndo({
    of: mutations.PLANNED_EVENTS[kind],
    kind,
    permissions: ["project:edit"],
    find: undo.tellPlanned(kind),
    save: undo.restorePlanned(kind),
  });
}

defineUndo({
  of: "project.calendar-changed",
  kind: "project",
  permissions: ["project:edit"],
  find: undo.tellCalendar,
  save: undo.restoreCalendar,
});

defineUndoOfRow({
  added: mutations.BASELINE_EVENTS.taken,
  removed: mutations.BASELINE_EVENTS.removed,
  kind: "baseline",
  permissions: ["project:edit"],
  find: tellBaseline,
  add: undo.insertBaseline,
  remove: undo.dropBaseline,
});

defineUndoOfRow({
  added: "dependency.added",
  removed: "dependency.removed",
  kind: "dependency",
  permissions: ["project:edit"],
  find: mutations.tellDependency,
  add: undo.insertDependency,
  remove: mutations.dropDependency,
});

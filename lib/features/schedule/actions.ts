import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
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
  does: "Changes a task's estimate, its planned days and what was spent on it.",
  permission: "project:edit",
  schema: replanInput,
  answers: edited,
  handler: mutations.replanTask,
});

export const replanPhase = defineAction({
  name: "schedule.replanPhase",
  does: "Changes a phase's estimate and planned days, or defers it.",
  permission: "project:edit",
  schema: replanPhaseInput,
  answers: edited,
  handler: mutations.replanPhase,
});

export const movePromise = defineAction({
  name: "schedule.movePromise",
  does: "Changes the days of a milestone.",
  permission: "project:edit",
  schema: movePromiseInput,
  answers: edited,
  handler: mutations.movePromise,
});

export const setCalendar = defineAction({
  name: "schedule.setCalendar",
  does: "Changes when a project works, how many do, and by when it is to be done.",
  permission: "project:edit",
  schema: setCalendarInput,
  answers: edited,
  handler: mutations.setCalendar,
});

export const addDependency = defineAction({
  name: "schedule.addDependency",
  does: "Says what a task or a phase waits for.",
  permission: "project:edit",
  schema: addDependencyInput,
  answers: z.array(changed),
  handler: mutations.addDependency,
});

export const removeDependency = defineAction({
  name: "schedule.removeDependency",
  does: "Says that it does not wait any more.",
  permission: "project:edit",
  schema: removeDependencyInput,
  answers: changed,
  handler: mutations.removeDependency,
});

export const takeBaseline = defineAction({
  name: "schedule.takeBaseline",
  does: "Keeps the plan as it stands as a baseline.",
  permission: "project:edit",
  schema: takeBaselineInput,
  answers: added,
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

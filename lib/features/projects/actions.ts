import "server-only";
import { defineAction, definePortfolioAction } from "@/lib/platform/action";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { archiveInput, createInput, editInput } from "./schema";

/** Whoever may make a project of a document may make one of nothing. */
export const createProject = definePortfolioAction({
  name: "projects.create",
  permission: "project:import",
  schema: createInput,
  handler: mutations.createProject,
});

export const editProject = defineAction({
  name: "projects.edit",
  permission: "project:edit",
  schema: editInput,
  handler: mutations.editProject,
});

export const archiveProject = defineAction({
  name: "projects.archive",
  permission: "project:edit",
  schema: archiveInput,
  handler: mutations.archiveProject,
});

export const restoreProject = defineAction({
  name: "projects.restore",
  permission: "project:edit",
  schema: archiveInput,
  handler: mutations.restoreProject,
  bringsBack: true,
});

defineUndo({
  of: "project.edited",
  kind: "project",
  permissions: ["project:edit"],
  find: mutations.tellFacts,
  save: mutations.restoreFacts,
});

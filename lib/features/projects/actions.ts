import "server-only";
import { z } from "zod";
import { defineAction, definePortfolioAction } from "@/lib/platform/action";
import { changed, edited } from "@/lib/platform/answers";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { archiveInput, createInput, editInput } from "./schema";

/** Whoever may make a project of a document may make one of nothing. */
export const createProject = definePortfolioAction({
  name: "projects.create",
  does: "Makes a project of nothing, of a template, or as a copy of another.",
  permission: "project:import",
  schema: createInput,
  answers: z.strictObject({ slug: z.string() }),
  handler: mutations.createProject,
});

export const editProject = defineAction({
  name: "projects.edit",
  does: "Changes what is said of a project as a whole.",
  permission: "project:edit",
  schema: editInput,
  answers: edited,
  handler: mutations.editProject,
});

export const archiveProject = defineAction({
  name: "projects.archive",
  does: "Archives a project: it is read, and written no more.",
  permission: "project:edit",
  schema: archiveInput,
  answers: changed,
  handler: mutations.archiveProject,
});

export const restoreProject = defineAction({
  name: "projects.restore",
  does: "Restores an archived project.",
  permission: "project:edit",
  schema: archiveInput,
  answers: changed,
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

import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { explainInput } from "./schema";

export const explainFigure = defineAction({
  name: "documents.explainFigure",
  permission: "project:edit",
  schema: explainInput,
  handler: mutations.explainFigure,
});

defineUndo({
  of: "figure.explained",
  kind: "figure",
  permissions: ["project:edit"],
  find: mutations.tellExplanation,
  save: mutations.restoreExplanation,
});

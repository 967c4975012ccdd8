import "server-only";
import { defineAction } from "@/lib/platform/action";
import { changed } from "@/lib/platform/answers";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { explainInput } from "./schema";

export const explainFigure = defineAction({
  name: "documents.explainFigure",
  does: "Explains why a stated figure is another than the computed one, or takes that back.",
  permission: "project:edit",
  schema: explainInput,
  answers: changed,
  handler: mutations.explainFigure,
});

defineUndo({
  of: "figure.explained",
  kind: "figure",
  permissions: ["project:edit"],
  find: mutations.tellExplanation,
  save: mutations.restoreExplanation,
});

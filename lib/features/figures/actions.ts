import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndoOfListed } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addFigureInput, editFigureInput, removeFigureInput } from "./schema";

export const addFigure = defineAction({
  name: "figures.add",
  does: "Adds a figure as a document or a person states it.",
  permission: "project:edit",
  schema: addFigureInput,
  answers: added,
  handler: mutations.addFigure,
});

export const editFigure = defineAction({
  name: "figures.edit",
  does: "Changes a stated figure.",
  permission: "project:edit",
  schema: editFigureInput,
  answers: edited,
  handler: mutations.editFigure,
});

export const removeFigure = defineAction({
  name: "figures.remove",
  does: "Removes a stated figure.",
  permission: "project:edit",
  schema: removeFigureInput,
  answers: changed,
  handler: mutations.removeFigure,
});

defineUndoOfListed(mutations.FIGURES, ["project:edit", "money:read"], () => Promise.resolve(null));

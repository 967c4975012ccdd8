import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndoOfListed } from "@/lib/platform/listed-rows";
import * as mutations from "./mutations";
import { addFigureInput, editFigureInput, removeFigureInput } from "./schema";

export const addFigure = defineAction({
  name: "figures.add",
  permission: "project:edit",
  schema: addFigureInput,
  handler: mutations.addFigure,
});

export const editFigure = defineAction({
  name: "figures.edit",
  permission: "project:edit",
  schema: editFigureInput,
  handler: mutations.editFigure,
});

export const removeFigure = defineAction({
  name: "figures.remove",
  permission: "project:edit",
  schema: removeFigureInput,
  handler: mutations.removeFigure,
});

defineUndoOfListed(mutations.FIGURES, ["project:edit", "money:read"], () => Promise.resolve(null));

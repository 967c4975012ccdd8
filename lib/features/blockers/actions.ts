import "server-only";
import { defineAction } from "@/lib/platform/action";
import { added, changed, edited } from "@/lib/platform/answers";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { editInput, raiseInput, reopenInput } from "./schema";
import { undoEdit, undoRaise } from "./undo";

export const raiseBlocker = defineAction({
  name: "blockers.raise",
  does: "Raises a blocker, with what waits for it.",
  permission: "project:edit",
  schema: raiseInput,
  answers: added,
  handler: mutations.raiseBlocker,
});

export const editBlocker = defineAction({
  name: "blockers.edit",
  does: "Changes what is said of a blocker.",
  permission: "project:edit",
  schema: editInput,
  answers: edited,
  handler: mutations.editBlocker,
});

export const reopenBlocker = defineAction({
  name: "blockers.reopen",
  does: "Says that a blocker stands although it was said or shown to be gone.",
  permission: "project:edit",
  schema: reopenInput,
  answers: changed,
  handler: mutations.reopenBlocker,
});

const permissions = ["project:edit"] as const;

defineUndo({ of: "blocker.edited", permissions, ...undoEdit });
defineUndoOfRow({
  added: "blocker.raised",
  removed: "blocker.removed",
  permissions,
  ...undoRaise,
});

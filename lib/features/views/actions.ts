import "server-only";
import { defineAction } from "@/lib/platform/action";
import { changed } from "@/lib/platform/answers";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import { tellView } from "./data";
import * as mutations from "./mutations";
import { changeInput, keepInput, removeInput } from "./schema";

export const keepView = defineAction({
  name: "views.keep",
  does: "Keeps what is shown of the plan as a view.",
  permission: "view:keep",
  schema: keepInput,
  answers: changed,
  handler: mutations.keepView,
});

export const changeView = defineAction({
  name: "views.change",
  does: "Changes a view.",
  permission: "view:keep",
  schema: changeInput,
  answers: changed,
  handler: mutations.changeView,
});

export const removeView = defineAction({
  name: "views.remove",
  does: "Removes a view.",
  permission: "view:keep",
  schema: removeInput,
  answers: changed,
  handler: mutations.removeView,
});

const row = { kind: "view", permissions: ["view:keep"], find: tellView } as const;

defineUndo({ of: "view.changed", ...row, save: mutations.restoreFacts });
defineUndoOfRow({
  added: "view.kept",
  removed: "view.removed",
  ...row,
  add: mutations.addAgain,
  remove: mutations.takeAway,
});

import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import { tellView } from "./data";
import * as mutations from "./mutations";
import { changeInput, keepInput, removeInput } from "./schema";

export const keepView = defineAction({
  name: "views.keep",
  permission: "view:keep",
  schema: keepInput,
  handler: mutations.keepView,
});

export const changeView = defineAction({
  name: "views.change",
  permission: "view:keep",
  schema: changeInput,
  handler: mutations.changeView,
});

export const removeView = defineAction({
  name: "views.remove",
  permission: "view:keep",
  schema: removeInput,
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

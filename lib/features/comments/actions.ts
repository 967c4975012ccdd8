import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import { tellComment } from "./data";
import * as mutations from "./mutations";
import { addInput, editInput, removeInput } from "./schema";

export const addComment = defineAction({
  name: "comments.add",
  permission: "comment:write",
  schema: addInput,
  handler: mutations.addComment,
});

export const editComment = defineAction({
  name: "comments.edit",
  permission: "comment:write",
  schema: editInput,
  handler: mutations.editComment,
});

export const removeComment = defineAction({
  name: "comments.remove",
  permission: "comment:write",
  schema: removeInput,
  handler: mutations.removeComment,
});

const own = { kind: "comment", permissions: ["comment:write"], find: tellComment } as const;

for (const edit of ["comment.edited", "comment.deleted"]) {
  defineUndo({ of: edit, ...own, save: mutations.restoreComment });
}
defineUndoOfRow({
  added: "comment.added",
  removed: "comment.taken-back",
  ...own,
  add: mutations.putComment,
  remove: mutations.dropComment,
});

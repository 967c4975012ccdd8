import "server-only";
import { defineAction } from "@/lib/platform/action";
import { changed } from "@/lib/platform/answers";
import { defineUndo, defineUndoOfRow } from "@/lib/platform/undo";
import { tellComment } from "./data";
import * as mutations from "./mutations";
import { addInput, editInput, removeInput } from "./schema";

export const addComment = defineAction({
  name: "comments.add",
  does: "Writes a comment on a row; @ names people.",
  permission: "comment:write",
  schema: addInput,
  answers: changed,
  handler: mutations.addComment,
});

export const editComment = defineAction({
  name: "comments.edit",
  does: "Changes a comment of one's own.",
  permission: "comment:write",
  schema: editInput,
  answers: changed,
  handler: mutations.editComment,
});

export const removeComment = defineAction({
  name: "comments.remove",
  does: "Removes a comment of one's own; its place stays.",
  permission: "comment:write",
  schema: removeInput,
  answers: changed,
  handler: mutations.removeComment,
});

const own = { kind: "comment", permissions: ["comment:write"], find: tellComment } as const;
const edit = { ...own, save: mutations.restoreComment } as const;
const [deleted, restored] = ["comment.deleted", "comment.restored"];

defineUndo({ of: "comment.edited", ...edit });
defineUndo({ of: deleted, back: restored, ...edit });
defineUndo({ of: restored, back: deleted, ...edit });
defineUndoOfRow({
  added: "comment.added",
  removed: "comment.taken-back",
  ...own,
  add: mutations.putComment,
  remove: mutations.dropComment,
});

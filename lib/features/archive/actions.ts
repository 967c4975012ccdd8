import "server-only";
import { defineAction } from "@/lib/platform/action";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { archiveInput, removeInput, restoreInput } from "./schema";
import { ARCHIVE_KINDS } from "./types";

export const archiveRow = defineAction({
  name: "archive.put",
  permission: "project:edit",
  schema: archiveInput,
  handler: mutations.archiveRow,
});

export const restoreRows = defineAction({
  name: "archive.restore",
  permission: "project:edit",
  schema: restoreInput,
  handler: mutations.restoreRows,
});

/** For good: it is not taken back. */
export const removeForGood = defineAction({
  name: "archive.removeForGood",
  permission: "project:edit",
  schema: removeInput,
  handler: mutations.removeForGood,
});

for (const kind of ARCHIVE_KINDS) {
  for (const verb of ["archived", "restored"]) {
    defineUndo({
      of: `${kind}.${verb}`,
      kind,
      permissions: ["project:edit"],
      among: "all",
      find: mutations.tellArchived(kind),
      save: mutations.restoreArchived(kind),
      many: mutations.manyArchived(kind),
    });
  }
}

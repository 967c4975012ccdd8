import "server-only";
import { z } from "zod";
import { defineAction } from "@/lib/platform/action";
import { changed, rowOfKind } from "@/lib/platform/answers";
import { defineUndo } from "@/lib/platform/undo";
import * as mutations from "./mutations";
import { archiveInput, removeInput, restoreInput } from "./schema";
import { ARCHIVE_KINDS } from "./types";

export const archiveRow = defineAction({
  name: "archive.put",
  does: "Puts a row of the plan, a criterion, a blocker, a risk or a metric into the archive.",
  permission: "project:edit",
  schema: archiveInput,
  answers: changed,
  handler: mutations.archiveRow,
});

export const restoreRows = defineAction({
  name: "archive.restore",
  does: "Brings rows back from the archive, all of them or none.",
  permission: "project:edit",
  schema: restoreInput,
  answers: z.strictObject({ restored: z.array(rowOfKind(ARCHIVE_KINDS)) }),
  handler: mutations.restoreRows,
});

/** For good: it is not taken back. */
export const removeForGood = defineAction({
  name: "archive.removeForGood",
  does: "Removes a row of the archive for good. Nothing brings it back.",
  permission: "project:edit",
  schema: removeInput,
  answers: changed,
  handler: mutations.removeForGood,
});

for (const kind of ARCHIVE_KINDS) {
  const [archived, restored] = [`${kind}.archived`, `${kind}.restored`];
  const row = {
    kind,
    permissions: ["project:edit"],
    among: "all",
    find: mutations.tellArchived(kind),
    save: mutations.restoreArchived(kind),
    many: mutations.manyArchived(kind),
  } as const;
  defineUndo({ of: archived, back: restored, ...row });
  defineUndo({ of: restored, back: archived, ...row });
}

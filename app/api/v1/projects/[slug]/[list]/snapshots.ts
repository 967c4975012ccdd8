import { z } from "zod";
import { SNAPSHOT_REASONS } from "@/lib/features/snapshots/constants";
import { listSnapshots } from "@/lib/features/snapshots/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { page, pagingFields } from "../../../paging";

export const query = z.strictObject({
  ...pagingFields,
  reason: z.enum(SNAPSHOT_REASONS).optional(),
});

/** What was kept of a project as it stood, newest first. */
export async function listKept(scope: ProjectScope, given: Record<string, string>) {
  const { reason, ...paging } = query.parse(given);
  const rows = await listSnapshots(scope);
  return page(
    rows.filter((row) => reason === undefined || row.reason === reason),
    paging,
  );
}

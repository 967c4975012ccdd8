import "server-only";
import { listComments } from "@/lib/features/comments/data";
import { listProjectEvents } from "@/lib/features/history/data";
import { getProject } from "@/lib/features/projects/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { ItemModel } from "./contract";
import { findItem } from "./find-item";
import { prepareItem } from "./prepare";

/** So many changes are told; the audit trail has all. */
const MOST_EVENTS = 30;

/** `of` names the row, as `task-1.2`. */
export async function loadItem(scope: ProjectScope, of: string | null): Promise<ItemModel> {
  const project = await getProject(scope);
  const item = findItem(project, of ?? "");
  if (!item) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  const about = { kind: item.kind, id: item.row.id };
  const [comments, events] = await Promise.all([
    listComments(scope, about),
    listProjectEvents(scope, { limit: MOST_EVENTS, subject: about.id }),
  ]);
  const { viewer } = scope;
  const mayApprove = mayDo(scope, "waiver:approve") && !scope.archived;
  const mayEditChecks = mayDo(scope, "project:edit") && !scope.archived;
  const mayComment = mayDo(scope, "comment:write") && !scope.archived;
  return prepareItem(
    { project, item, comments, events: events?.items ?? [], total: events?.total ?? 0 },
    { ...viewer, mayComment, mayApprove, mayEditChecks },
    momentOf(scope),
  );
}

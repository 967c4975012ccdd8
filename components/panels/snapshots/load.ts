import "server-only";
import { listSnapshots } from "@/lib/features/snapshots/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { SnapshotsModel } from "./contract";
import { prepareSnapshots } from "./prepare";

export async function loadSnapshots(scope: ProjectScope): Promise<SnapshotsModel> {
  const { slug } = scope;
  return {
    slug,
    mayTake: mayDo(scope, "project:edit") && !scope.archived,
    rows: prepareSnapshots(slug, await listSnapshots(scope), momentOf(scope)),
  };
}

import "server-only";
import { listSnapshots } from "@/lib/features/snapshots/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import type { SnapshotsModel } from "./contract";
import { prepareSnapshots } from "./prepare";

export async function loadSnapshots(scope: ProjectScope): Promise<SnapshotsModel> {
  const { slug } = scope;
  return {
    slug,
    mayTake: mayDo(scope, "project:edit") && !scope.archived,
    rows: prepareSnapshots(slug, await listSnapshots(scope), requestNow()),
  };
}

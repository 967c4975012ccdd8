import "server-only";
import { listArchived } from "@/lib/features/archive/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { ArchiveModel } from "./contract";
import { prepareArchive } from "./prepare";

export async function loadArchive(scope: ProjectScope): Promise<ArchiveModel> {
  return {
    slug: scope.slug,
    mayEdit: mayDo(scope, "project:edit") && !scope.archived,
    rows: prepareArchive(await listArchived(scope), momentOf(scope)),
  };
}

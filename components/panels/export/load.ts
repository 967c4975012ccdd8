import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareExport } from "./prepare";

export async function loadExport(scope: ProjectScope) {
  return prepareExport(await getProject(scope), momentOf(scope), mayDo(scope, "money:read"));
}

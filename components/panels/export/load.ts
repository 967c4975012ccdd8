import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareExport } from "./prepare";

export async function loadExport(scope: ProjectScope) {
  return prepareExport(await getProject(scope), requestNow(), mayDo(scope, "money:read"));
}

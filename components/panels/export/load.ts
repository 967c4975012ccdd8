import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { findChromium } from "@/lib/platform/print-page";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareExport } from "./prepare";

export async function loadExport(scope: ProjectScope) {
  return prepareExport(await getProject(scope), momentOf(scope), {
    whole: mayDo(scope, "money:read"),
    pdf: (await findChromium()) !== null,
  });
}

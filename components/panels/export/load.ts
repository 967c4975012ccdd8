import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { findLastHeld } from "@/lib/features/reviews/data";
import { findChromium } from "@/lib/platform/print-page";
import { mayDo, momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareExport } from "./prepare";

export async function loadExport(scope: ProjectScope) {
  const [project, chromium, last] = await Promise.all([
    getProject(scope),
    findChromium(),
    findLastHeld(scope),
  ]);
  return prepareExport(project, momentOf(scope), {
    whole: mayDo(scope, "money:read"),
    pdf: chromium !== null,
    held: last && last.key,
  });
}

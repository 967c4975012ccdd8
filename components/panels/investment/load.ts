import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import { prepareInvestment } from "./prepare";

export async function loadInvestment(scope: ProjectScope) {
  return prepareInvestment(await getProject(scope), momentOf(scope));
}

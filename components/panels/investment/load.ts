import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareInvestment } from "./prepare";

export async function loadInvestment(scope: ProjectScope) {
  return prepareInvestment(await getProject(scope), requestNow());
}

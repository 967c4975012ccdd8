import "server-only";
import { getProject } from "@/lib/features/projects/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareCalibration } from "./prepare";

export async function loadCalibration(scope: ProjectScope) {
  return prepareCalibration(await getProject(scope));
}

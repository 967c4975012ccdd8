import "server-only";
import { getProject } from "@/lib/features/projects/data";
import type { ProjectScope } from "@/lib/platform/viewer";
import { prepareWhatIf } from "./prepare";

export async function loadWhatIf(scope: ProjectScope) {
  return prepareWhatIf(await getProject(scope));
}

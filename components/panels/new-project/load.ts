import "server-only";
import { listCopyableProjects } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { prepareNewProject } from "./prepare";

export async function loadNewProject(scope: Scope) {
  const mayCreate = mayDo(scope, "project:import");
  return prepareNewProject(await listCopyableProjects(scope), { mayCreate, now: requestNow() });
}

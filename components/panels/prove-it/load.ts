import "server-only";
import { getProject } from "@/lib/features/projects/data";
import { hasTokenFor } from "@/lib/features/tokens/data";
import { AccessError } from "@/lib/platform/errors";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { prepareProveIt } from "./prepare";

export async function loadProveIt(scope: ProjectScope, of: string | null) {
  const project = await getProject(scope);
  const isTold = mayDo(scope, "token:manage");
  const tokens = isTold ? ((await hasTokenFor(scope)) ? "there" : "none") : null;
  const model = prepareProveIt(project, of ?? "", tokens);
  if (!model) throw new AccessError("not found", `There is no "${of ?? ""}".`);
  return model;
}

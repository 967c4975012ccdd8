import "server-only";
import { listCopyableProjects } from "@/lib/features/projects/data";
import { listTokens } from "@/lib/features/tokens/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { prepareTokens } from "./prepare";

export async function loadTokens(scope: Scope) {
  const mayMake = mayDo(scope, "token:manage");
  const [tokens, projects] = await Promise.all([listTokens(scope), listCopyableProjects(scope)]);
  return prepareTokens(tokens, projects, {
    role: mayMake ? null : scope.viewer.role,
    mayForAll: mayDo(scope, "people:manage"),
    newId: crypto.randomUUID(),
    now: requestNow(),
  });
}

import "server-only";
import { listArchivedProjects, listPortfolioLines } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { preparePortfolio } from "./prepare";

export async function loadPortfolio(scope: Scope) {
  const [lines, archived] = await Promise.all([
    listPortfolioLines(scope),
    listArchivedProjects(scope),
  ]);
  return preparePortfolio(lines, requestNow(), {
    hidesMoney: !mayDo(scope, "money:read"),
    mayCreate: mayDo(scope, "project:import"),
    archived,
  });
}

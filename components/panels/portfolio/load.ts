import "server-only";
import { listPortfolioLines } from "@/lib/features/projects/data";
import { requestNow } from "@/lib/platform/clock";
import { mayDo, type Scope } from "@/lib/platform/viewer";
import { preparePortfolio } from "./prepare";

export async function loadPortfolio(scope: Scope) {
  const hidesMoney = !mayDo(scope, "money:read");
  return preparePortfolio(await listPortfolioLines(scope), requestNow(), hidesMoney);
}

import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { findRules, findWaiting } from "@/lib/features/intake/data";
import { mayDo, type ProjectScope } from "@/lib/platform/viewer";
import { page, paging } from "../../../paging";

/** Which names in files of pipelines mean which check or metric, in the order in which they are asked. */
export async function listMappingRules(scope: ProjectScope, given: Record<string, string>) {
  return page(await findRules(scope.projectId), paging.parse(given));
}

/** Names that no rule knows yet, with the newest result of each. */
export async function listWaitingResults(scope: ProjectScope, given: Record<string, string>) {
  const found = await findWaiting(scope.projectId);
  const rows = found.map((row) => ({ id: `${row.format} ${row.name}`, ...row }));
  const shown = mayDo(scope, "money:read") ? rows : maskAmountsIn(rows);
  return page(shown, waitingQuery.parse(given));
}

/** A name is longer than an id. */
export const waitingQuery = paging.extend({
  cursor: paging.shape.cursor.unwrap().max(2000).optional(),
});

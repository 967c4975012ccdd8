import "server-only";
import { pickFacts } from "@/lib/domain/facts";
import { db, type Transaction } from "@/lib/platform/db";
import type { Facts } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { type SavedView, VIEW_FACTS, type ViewFacts } from "./types";

type Table = Pick<Transaction, "savedView">;

/** The viewer's own, and those that are shared with the project, by name. */
export async function listViews(scope: ProjectScope, client: Table = db()): Promise<SavedView[]> {
  const rows = await client.savedView.findMany({
    where: { ...seenBy(scope) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { user: { select: { name: true } } },
  });
  return rows.map(({ user, userId, id, version, name, query, shared }) => ({
    ...{ id, version, name, query, shared },
    mine: userId === scope.viewer.userId,
    by: user.name,
  }));
}

/** One that the viewer finds; null where there is none. */
export async function findView(
  client: Table,
  scope: ProjectScope,
  id: string,
): Promise<SavedView | null> {
  return (await listViews(scope, client)).find((view) => view.id === id) ?? null;
}

/** All that it is made of, as its events tell it. */
export async function tellView(
  client: Table,
  scope: ProjectScope,
  id: string,
): Promise<Facts | null> {
  const row = await client.savedView.findFirst({ where: { id, projectId: scope.projectId } });
  return row && { ...factsOf(row), userId: row.userId };
}

export function factsOf(view: ViewFacts): ViewFacts & Facts {
  return pickFacts<ViewFacts, keyof ViewFacts>(view, VIEW_FACTS);
}

function seenBy({ projectId, viewer }: ProjectScope) {
  const own = viewer.userId === null ? [] : [{ userId: viewer.userId }];
  return { projectId, OR: [{ shared: true }, ...own] };
}

import "server-only";
import { ROLES, type Role } from "@/lib/domain/rights";
import { wordOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";

/** Somebody with an account that may sign in. */
export interface Insider {
  id: string;
  name: string;
  role: Role;
}

/** Everybody who may see a project, by name. */
export async function listInsiders(
  { projectId }: Pick<ProjectScope, "projectId">,
  client: Pick<Transaction, "user" | "project"> = db(),
): Promise<Insider[]> {
  const project = await client.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { membersOnly: true },
  });
  const among = { OR: [{ role: "admin" }, { memberships: { some: { projectId } } }] };
  const rows = await client.user.findMany({
    where: { disabledAt: null, ...(project.membersOnly ? among : {}) },
    select: { id: true, name: true, role: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ id, name, role }) => {
    const known = wordOrNull(ROLES, role);
    return known === null ? [] : [{ id, name, role: known }];
  });
}

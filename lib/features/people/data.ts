import "server-only";
import { ROLES, type Role } from "@/lib/domain/rights";
import { word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { ProjectScope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";

/** Somebody with an account that may sign in. */
export interface Insider {
  id: string;
  name: string;
  role: Role;
}

type Client = Pick<Transaction, "$queryRaw">;

/** In SQL: user `u` may see project `p`. */
export const SEES_IN_SQL = `(NOT p."membersOnly" OR u."role" = 'admin' OR EXISTS (
  SELECT FROM "ProjectMember" m WHERE m."projectId" = p."id" AND m."userId" = u."id"))`;

/** Everybody who may see project `$1`, as one value in a statement of one's own, for `toInsiders`. */
export const INSIDERS_IN_SQL = `(
  SELECT coalesce(json_agg(json_build_array(u."id", u."name", u."role") ORDER BY u."name", u."id"), '[]')
  FROM "User" u, "Project" p WHERE p."id" = $1::uuid AND u."disabledAt" IS NULL AND ${SEES_IN_SQL})`;

export type InsiderTuple = [id: string, name: string, role: string];

export function toInsiders(rows: readonly InsiderTuple[]): Insider[] {
  return rows.map(([id, name, role]) => ({ id, name, role: word(ROLES, role) }));
}

/** Everybody who may see a project, by name. */
export async function listInsiders(
  { projectId }: Pick<ProjectScope, "projectId">,
  client: Client = db(),
): Promise<Insider[]> {
  const insiders = await listInsidersOfEach([projectId], client);
  return insiders.get(projectId) ?? [];
}

/** The same of many projects, in one statement: everybody once, however many they may see. */
export async function listInsidersOfEach(
  projectIds: string[],
  client: Client = db(),
): Promise<ReadonlyMap<string, Insider[]>> {
  const rows = await client.$queryRaw<
    { id: string; name: string; role: string; projectIds: string[] }[]
  >`
    SELECT u."id", u."name", u."role", sees."projectIds"
    FROM "User" u CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(p."id"), '{}') AS "projectIds" FROM "Project" p
      WHERE p."id" = ANY(${projectIds}::uuid[]) AND ${Prisma.raw(SEES_IN_SQL)}
    ) sees
    WHERE u."disabledAt" IS NULL
    ORDER BY u."name", u."id"`;
  const insiders = new Map(projectIds.map((id): [string, Insider[]] => [id, []]));
  for (const { id, name, role, projectIds: seen } of rows) {
    const one = { id, name, role: word(ROLES, role) };
    for (const projectId of seen) insiders.get(projectId)?.push(one);
  }
  return insiders;
}

import "server-only";
import { TOKEN_SCOPES } from "@/lib/domain/rights";
import { now } from "@/lib/platform/clock";
import { toInstantOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { Facts } from "@/lib/platform/transaction";
import { listedFor, mayDo, type ProjectScope, type Scope } from "@/lib/platform/viewer";
import type { ApiToken } from "./types";

/** The tokens that the viewer may manage: of the projects in their lists, and those for all; newest first. */
export async function listTokens(scope: Scope): Promise<ApiToken[]> {
  if (!mayDo(scope, "token:manage")) return [];
  const ofAll = mayDo(scope, "people:manage") ? [{ projectId: null }] : [];
  const rows = await db().apiToken.findMany({
    where: { OR: [{ project: listedFor(scope) }, ...ofAll] },
    include: { project: { select: { slug: true, name: true } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, project: row.project, hint: row.hint, by: row.byName },
    scopes: TOKEN_SCOPES.filter((one) => row.scopes.includes(one)),
    createdAt: row.createdAt.toISOString(),
    expiresAt: toInstantOrNull(row.expiresAt),
    lastUsedAt: toInstantOrNull(row.lastUsedAt),
    revoked: row.revokedAt && { at: row.revokedAt.toISOString(), by: row.revokedByName ?? "" },
  }));
}

/** Whether some program gets in here that may record evidence, by a token of the project or of all. */
export async function hasTokenFor({ projectId }: ProjectScope): Promise<boolean> {
  const row = await db().apiToken.findFirst({
    where: {
      revokedAt: null,
      scopes: { hasSome: ["evidence", "write"] },
      AND: [
        { OR: [{ projectId }, { projectId: null }] },
        { OR: [{ expiresAt: null }, { expiresAt: { gt: now() } }] },
      ],
    },
    select: { id: true },
  });
  return row !== null;
}

/** What the tokens of a project, or those for all, are called that are neither revoked nor past their time. */
export async function listNamesInUse(
  client: Pick<Transaction, "apiToken">,
  projectId: string | null,
  at: Date,
): Promise<string[]> {
  const rows = await client.apiToken.findMany({
    where: { projectId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: at } }] },
    select: { name: true },
  });
  return rows.map(({ name }) => name);
}

/** Of everybody who has an account, in use or not: what they have written stays theirs. */
export async function listNamesOfPeople(client: Pick<Transaction, "user">): Promise<string[]> {
  const rows = await client.user.findMany({ select: { name: true } });
  return rows.map(({ name }) => name);
}

interface TokenRow {
  name: string;
  hint: string;
  scopes: string[];
  expiresAt: Date | null;
}

/** What its events tell of it: nothing by which anybody gets in. */
export function factsOf({ name, hint, scopes, expiresAt }: TokenRow): Facts {
  return { name, hint, scopes, expiresAt: toInstantOrNull(expiresAt) };
}

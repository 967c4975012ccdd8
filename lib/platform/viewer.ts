import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { Prisma } from "@/prisma/generated/client";
import { speakingFor } from "@/lib/domain/person";
import type { Person } from "@/lib/domain/project";
import {
  type Permission,
  isOfReading,
  permits,
  ROLES,
  speaksFor,
  TOKEN_SCOPES,
  tokenPermits,
} from "@/lib/domain/rights";
import { auth } from "./auth";
import { now, requestNow } from "./clock";
import { db } from "./db";
import { AccessError } from "./errors";
import {
  type Maker,
  mintProjectScope,
  mintScope,
  type Past,
  type ProjectScope,
  type Scope,
} from "./scope";
import { isSlug } from "./slug";
import { hashOfShown, shownToken } from "./tokens";

export type { Past, ProjectScope, Scope, Viewer } from "./scope";

const MINTED_FROM = { id: true, slug: true, name: true, archivedAt: true } as const;

/** Who asks: a program by its token, or a person by their session. */
export async function findScope(requestHeaders: Headers): Promise<Scope | null> {
  const shown = shownToken(requestHeaders);
  return shown === null ? findPerson(requestHeaders) : findProgram(shown);
}

/** How often it is noted that a token is used, at the most. */
const NOTED_MS = 60_000;

/** Null for what is unknown, revoked or past its time, one like the other. */
async function findProgram(secret: string): Promise<Scope | null> {
  const hash = hashOfShown(secret);
  const row = hash && (await db().apiToken.findUnique({ where: { hash } }));
  const at = now();
  if (!row || row.revokedAt !== null) return null;
  if (row.expiresAt !== null && row.expiresAt <= at) return null;
  if (row.lastUsedAt === null || at.getTime() - row.lastUsedAt.getTime() > NOTED_MS) {
    await db().apiToken.update({ where: { id: row.id }, data: { lastUsedAt: at } });
  }
  const { id, name, projectId } = row;
  const scopes = TOKEN_SCOPES.filter((one) => row.scopes.includes(one));
  const writes = scopes.includes("write");
  const maker = writes ? await findMaker(row.byUserId) : null;
  const role = writes ? "editor" : "viewer";
  const token = { id, projectId, scopes, maker };
  return mintScope({ userId: null, name, email: null, role, token });
}

async function findMaker(userId: string | null): Promise<Maker | null> {
  const user = userId && (await db().user.findUnique({ where: { id: userId } }));
  const role = ROLES.find((known) => user && known === user.role);
  if (!user || user.disabledAt !== null || !role) return null;
  return { userId: user.id, name: user.name, role };
}

async function findPerson(requestHeaders: Headers): Promise<Scope | null> {
  const session = await auth().api.getSession({ headers: requestHeaders });
  if (!session || session.user.disabledAt) return null;
  const role = ROLES.find((known) => known === session.user.role);
  if (!role) return null;
  return mintScope({
    userId: session.user.id,
    name: session.user.name,
    email: session.user.email,
    role,
  });
}

/** The session behind the page or action under way; looked up once a request. */
export const currentScope = cache(async (): Promise<Scope | null> => findPerson(await headers()));

/** Null when the project does not exist or the viewer may not see it: from outside the two are one. */
export async function findProjectScope(scope: Scope, slug: string): Promise<ProjectScope | null> {
  if (!isSlug(slug)) return null;
  const row = await db().project.findFirst({
    where: { slug, ...visibleTo(scope) },
    select: MINTED_FROM,
  });
  return row && mintProjectScope(scope.viewer, row);
}

/** Whether a project stands in the viewer's lists. */
export async function isListed(scope: Scope, projectId: string): Promise<boolean> {
  const rows = await db().project.count({ where: { id: projectId, ...listedFor(scope) } });
  return rows > 0;
}

export async function getProjectScope(scope: Scope, slug: string): Promise<ProjectScope> {
  const found = await findProjectScope(scope, slug);
  if (!found) throw new AccessError("not found", `No project "${slug}" is visible to you.`);
  return found;
}

export async function listProjectScopes(scope: Scope): Promise<ProjectScope[]> {
  const rows = await db().project.findMany({
    where: listedFor(scope),
    select: MINTED_FROM,
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => mintProjectScope(scope.viewer, row));
}

/** Which projects stand in the viewer's lists: those they may see that are not archived. */
export function listedFor(scope: Scope) {
  return { archivedAt: null, ...visibleTo(scope) };
}

/** Those that stood there once. */
export function archivedFor(scope: Scope) {
  return { archivedAt: { not: null }, ...visibleTo(scope) };
}

/** The same for a statement of one's own, where `p` is the project. */
export function listedInSql(scope: Scope): Prisma.Sql {
  const { role, userId, token } = scope.viewer;
  const listed = Prisma.sql`p."archivedAt" IS NULL`;
  if (token) {
    return token.projectId === null
      ? listed
      : Prisma.sql`${listed} AND p."id" = ${token.projectId}::uuid`;
  }
  if (role === "admin") return listed;
  if (userId === null) return Prisma.sql`${listed} AND NOT p."membersOnly"`;
  return Prisma.sql`${listed} AND (NOT p."membersOnly" OR EXISTS (
    SELECT FROM "ProjectMember" m WHERE m."projectId" = p."id" AND m."userId" = ${userId}::uuid))`;
}

/** The same project, seen by the same viewer, as it stood at a moment. */
export function asItStood(scope: ProjectScope, past: Past): ProjectScope {
  return { ...scope, past };
}

/** As of when all is derived that a request shows of a project. */
export function momentOf({ past }: ProjectScope): string {
  return past?.at ?? requestNow();
}

/** Of rows with a moment of their own those that a scope of the past may show. */
export function untilThen({ past }: ProjectScope): { lte?: Date } {
  return past === null ? {} : { lte: new Date(past.at) };
}

/** In the past nobody may do anything but read. */
export function mayDo(scope: Scope | ProjectScope, permission: Permission): boolean {
  if ("past" in scope && scope.past !== null && !isOfReading(permission)) return false;
  const { role, token } = scope.viewer;
  if (!token) return permits(role, permission);
  const maker = token.maker && token.maker.role;
  return tokenPermits(token.scopes, permission) && speaksFor(maker, permission);
}

/** Whose word a claim or a request is: a program gives that of whoever made it, and says so. */
export function speakerOf({ viewer }: Scope | ProjectScope): Person {
  const { name, userId, token } = viewer;
  return token?.maker ? speakingFor(name, token.maker) : { name, userId };
}

/** Why somebody who may not is refused, in one sentence. */
export function whyNotAllowed(scope: Scope | ProjectScope): string {
  const { role, token } = scope.viewer;
  if (!token) return `Your role, ${role}, may not do this.`;
  const refused = `This token may not do this. Its scopes: ${token.scopes.join(", ")}.`;
  const isMute = token.scopes.includes("write") && !mayDo(scope, "claim:make");
  return isMute ? `${refused} It claims, and asks, only while whoever made it may.` : refused;
}

function visibleTo(scope: Scope) {
  const { role, userId, token } = scope.viewer;
  if (token) return token.projectId === null ? {} : { id: token.projectId };
  if (role === "admin") return {};
  if (userId === null) return { membersOnly: false };
  return { OR: [{ membersOnly: false }, { members: { some: { userId } } }] };
}

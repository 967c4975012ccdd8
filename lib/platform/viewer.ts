import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { type Permission, permits, ROLES, type Role } from "@/lib/domain/rights";
import { auth } from "./auth";
import { db } from "./db";
import { AccessError } from "./errors";

declare const proven: unique symbol;

export interface Viewer {
  /** Null for the operator at the command line. */
  userId: string | null;
  name: string;
  email: string | null;
  role: Role;
}

/** Proof of who is asking. Only this file can make one. */
export interface Scope {
  readonly viewer: Viewer;
  readonly [proven]: "viewer";
}

/** Proof that the viewer may see one project. Only this file can make one. */
export interface ProjectScope {
  readonly viewer: Viewer;
  readonly projectId: string;
  readonly slug: string;
  readonly [proven]: "project";
}

export async function findScope(requestHeaders: Headers): Promise<Scope | null> {
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
export const currentScope = cache(async (): Promise<Scope | null> => findScope(await headers()));

/** Null when the project does not exist or the viewer may not see it: from outside the two are one. */
export async function findProjectScope(scope: Scope, slug: string): Promise<ProjectScope | null> {
  const row = await db().project.findFirst({
    where: { slug, ...visibleTo(scope) },
    select: { id: true, slug: true },
  });
  return row && mintProjectScope(scope.viewer, row.id, row.slug);
}

export async function getProjectScope(scope: Scope, slug: string): Promise<ProjectScope> {
  const found = await findProjectScope(scope, slug);
  if (!found) throw new AccessError("not found", `No project "${slug}" is visible to you.`);
  return found;
}

export async function listProjectScopes(scope: Scope): Promise<ProjectScope[]> {
  const rows = await db().project.findMany({
    where: { archivedAt: null, ...visibleTo(scope) },
    select: { id: true, slug: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => mintProjectScope(scope.viewer, row.id, row.slug));
}

export function mayDo(scope: Scope | ProjectScope, permission: Permission): boolean {
  return permits(scope.viewer.role, permission);
}

/** Whoever may run a script beside the database. No account stands behind it, so none is named. */
export function operatorScope(name = "Operator"): Scope {
  return mintScope({ userId: null, name, email: null, role: "admin" });
}

/** For tests, which have no request to find a session in. */
export function scopeOf(viewer: Viewer): Scope {
  return mintScope(viewer);
}

function visibleTo(scope: Scope) {
  const { role, userId } = scope.viewer;
  if (role === "admin") return {};
  if (userId === null) return { membersOnly: false };
  return { OR: [{ membersOnly: false }, { members: { some: { userId } } }] };
}

function mintScope(viewer: Viewer): Scope {
  return { viewer } as Scope;
}

function mintProjectScope(viewer: Viewer, projectId: string, slug: string): ProjectScope {
  return { viewer, projectId, slug } as ProjectScope;
}

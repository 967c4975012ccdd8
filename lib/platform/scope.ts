import "server-only";
import type { Project } from "@/lib/domain/project";
import type { Role, TokenScope } from "@/lib/domain/rights";

// Scopes are minted here for viewer.ts, which proves them, for operator.ts, which scripts and tests ask, and
// for addressee.ts, for what is sent to somebody. Nothing else may import this file.

declare const proven: unique symbol;

export interface Viewer {
  /** Null for the operator at the command line. */
  userId: string | null;
  name: string;
  email: string | null;
  role: Role;
  /** Where a program asks: what its token lets it do, whatever the role of whoever made it. */
  token?: TokenRights;
}

export interface TokenRights {
  id: string;
  /** Null for all projects. */
  projectId: string | null;
  scopes: readonly TokenScope[];
  /** For whom it speaks, as they are now; null where nobody with an account in use has made it, or it only reads. */
  maker: Maker | null;
}

export interface Maker {
  userId: string;
  name: string;
  role: Role;
}

/** Proof of who is asking. */
export interface Scope {
  readonly viewer: Viewer;
  readonly [proven]: "viewer";
}

/** Proof that the viewer may see one project. */
export interface ProjectScope {
  readonly viewer: Viewer;
  readonly projectId: string;
  readonly slug: string;
  readonly name: string;
  /** An archived project is read by whoever knows its address, and written by nobody. */
  readonly archived: boolean;
  /** Null for how it stands now; else what is read through this scope is of then, and nothing is written. */
  readonly past: Past | null;
  readonly [proven]: "project";
}

/** A project as it stood at a moment. */
export interface Past {
  at: string;
  /** With its amounts, whoever asks. */
  project: Project;
  /** The snapshot that it is read from. */
  snapshotAt: string;
  /** False where something came back in between of which no event tells what it is. */
  isExact: boolean;
}

export function mintScope(viewer: Viewer): Scope {
  return { viewer } as Scope;
}

export function mintProjectScope(
  viewer: Viewer,
  project: { id: string; slug: string; name: string; archivedAt: Date | null },
): ProjectScope {
  const { id, slug, name, archivedAt } = project;
  const about = { projectId: id, slug, name, archived: archivedAt !== null, past: null };
  return { viewer, ...about } as ProjectScope;
}

import "server-only";
import type { Change, WriteContext } from "./transaction";
import type { ProjectScope, Scope } from "./viewer";

/** A change about to be committed, and whose it is. */
export interface Following {
  tx: WriteContext["tx"];
  at: Date;
  scope: Scope | ProjectScope;
  requestId: string;
  change: Change;
}

type Follow = (following: Following) => Promise<void>;

/** One for the process, however many bundles this file is part of. */
const held = globalThis as typeof globalThis & { gantryFollowing?: Map<string, Follow> };

/**
 * Declares what is written with every change, in its own transaction: all of it is, or nothing. Named, so
 * that it is declared once. For servers: scripts follow nothing unless they ask.
 */
export function followChanges(name: string, follow: Follow): void {
  held.gantryFollowing ??= new Map();
  held.gantryFollowing.set(name, follow);
}

export async function runFollowing(following: Following): Promise<void> {
  for (const follow of held.gantryFollowing?.values() ?? []) await follow(following);
}

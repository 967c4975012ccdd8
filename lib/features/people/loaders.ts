import "server-only";
import { currentScope, type Viewer } from "@/lib/platform/viewer";

/** Whoever is signed in, or null: for the pages that are open to both. */
export async function loadViewer(): Promise<Viewer | null> {
  return (await currentScope())?.viewer ?? null;
}

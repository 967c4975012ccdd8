import "server-only";
import { cache } from "react";
import { currentScope } from "@/lib/platform/viewer";
import { countUnread } from "./data";

/** How much waits for whoever is signed in. */
export const loadUnread = cache(async (): Promise<number> => {
  const scope = await currentScope();
  return scope === null ? 0 : countUnread(scope);
});

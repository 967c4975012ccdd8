import "server-only";
import type { ProjectScope } from "@/lib/platform/viewer";
import { findLastHeld } from "./data";

/** By which key the minutes of the last review are found that was held by the moment of the scope; null for none. */
export async function loadLastHeld(scope: ProjectScope): Promise<string | null> {
  return (await findLastHeld(scope))?.key ?? null;
}

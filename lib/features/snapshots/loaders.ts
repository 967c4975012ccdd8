import "server-only";
import { headers } from "next/headers";
import type { ProjectScope } from "@/lib/platform/viewer";
import { type Look, lookAt } from "./data";

/** What a page of a project is to show of it, and where it stands without a moment behind its `?`. */
export async function loadLook(
  scope: ProjectScope,
  asOf: string | string[] | undefined,
): Promise<{ look: Look; nowHref: string }> {
  const path = (await headers()).get("x-path") ?? `/projects/${scope.slug}`;
  const [nowHref = path] = path.split("?");
  return { look: await lookAt(scope, [asOf].flat()[0] ?? null), nowHref };
}

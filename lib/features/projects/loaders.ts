import "server-only";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { currentScope, findProjectScope, type ProjectScope, type Scope } from "@/lib/platform/viewer";

/** The viewer behind a page; sends whoever is not signed in to the door, and back afterwards. */
export const loadScope = cache(async (path: string): Promise<Scope> => {
  const scope = await currentScope();
  if (!scope) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return scope;
});

/** The project behind a page, for whoever may see it; for everybody else it does not exist. */
export const loadProjectScope = cache(async (slug: string, path = ""): Promise<ProjectScope> => {
  const scope = await loadScope(`/projects/${slug}${path}`);
  return (await findProjectScope(scope, slug)) ?? notFound();
});

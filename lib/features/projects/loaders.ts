import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import {
  currentScope,
  findProjectScope,
  type ProjectScope,
  type Scope,
} from "@/lib/platform/viewer";
import { getProject, getRevision, listPortfolioLines } from "./data";

/** The viewer behind a page; sends whoever is not signed in to the door, and back afterwards. */
export const loadScope = cache(async (): Promise<Scope> => {
  const scope = await currentScope();
  if (scope) return scope;
  const path = (await headers()).get("x-path") ?? "/";
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
});

/** The project behind a page, for whoever may see it; for everybody else it does not exist. */
export const loadProjectScope = cache(async (slug: string): Promise<ProjectScope> => {
  const scope = await loadScope();
  return (await findProjectScope(scope, slug)) ?? notFound();
});

export async function loadProjectName(slug: string): Promise<string> {
  return (await getProject(await loadProjectScope(slug))).name;
}

/** Since when the project behind a page is archived; null where it is not. */
export async function loadArchivedAt(slug: string): Promise<string | null> {
  return (await getProject(await loadProjectScope(slug))).archivedAt;
}

/** How often the project behind a page had been written when the page was read. */
export async function loadRevision(slug: string): Promise<number> {
  return getRevision(await loadProjectScope(slug));
}

/** The projects that the viewer may look at, by name, with what is known of their verdict. */
export async function loadNamedProjects() {
  const lines = await listPortfolioLines(await loadScope());
  return lines.map((line) => ({
    ...{ slug: line.slug, name: line.name },
    verdict: "broken" in line ? null : line.verdict,
  }));
}

import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { NoPast, PastNotice } from "@/components/layout/past-notice";
import { loadProjectScope } from "@/lib/features/projects/loaders";
import { loadLook } from "@/lib/features/snapshots/loaders";
import type { ProjectScope } from "@/lib/platform/viewer";

export type Asked = Record<string, string | string[] | undefined>;

interface PageOfProject<Params> {
  params: Promise<Params>;
  searchParams: Promise<Asked>;
}

/** A page of a project: as it stands, or as it stood at the moment that the address asks for (`?asOf=`). */
export function projectPage<Params extends { slug: string }>(
  draw: (scope: ProjectScope, asked: Asked, params: Params) => ReactNode | Promise<ReactNode>,
) {
  return async function Page({ params, searchParams }: PageOfProject<Params>) {
    const named = await params;
    const scope = await loadProjectScope(named.slug);
    const asked = await searchParams;
    const { look, nowHref } = await loadLook(scope, asked.asOf);
    if (look.kind !== "seen") {
      const first = look.kind === "not kept" ? look.keptSince : null;
      const firstHref = first && `${nowHref}?asOf=${encodeURIComponent(first)}`;
      return <NoPast look={look} nowHref={nowHref} firstHref={firstHref} />;
    }
    const { past } = look.scope;
    // Tomorrow the same address would mean the past, and the page goes on hearing of what changes.
    if (past === null && asked.asOf !== undefined) redirect(nowHref);
    return (
      <>
        {past !== null && <PastNotice {...about(past)} nowHref={nowHref} />}
        {await draw(look.scope, asked, named)}
      </>
    );
  };
}

function about({ at, snapshotAt, isExact }: NonNullable<ProjectScope["past"]>) {
  return { at, snapshotAt, isExact };
}

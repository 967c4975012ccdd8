import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { NoPast } from "@/components/layout/past-notice";
import { ProjectTabs } from "@/components/layout/project-tabs";
import { dayOf } from "@/lib/domain/instant";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { loadLastHeld } from "@/lib/features/reviews/loaders";
import { loadLook } from "@/lib/features/snapshots/loaders";
import { requestNow } from "@/lib/platform/clock";
import type { ProjectScope } from "@/lib/platform/viewer";
import { shellProps } from "../../../../(dashboard)/shell";

/**
 * A wall is of now: of a moment of the past an address of it leads to the minutes of the last review that was held
 * by then, or says that none was. Null where the address asks for no moment.
 */
export async function pastReview(
  scope: ProjectScope,
  asOf: string | string[] | undefined,
): Promise<ReactNode> {
  if (asOf === undefined) return null;
  const { slug, viewer } = scope;
  const { look, nowHref } = await loadLook(scope, asOf);
  if (look.kind === "seen" && look.scope.past === null) redirect(nowHref);
  const search = `?asOf=${encodeURIComponent([asOf].flat()[0] ?? "")}`;
  if (look.kind === "seen") {
    const key = await loadLastHeld(look.scope);
    if (key !== null) redirect(`/projects/${slug}/reviews/${encodeURIComponent(key)}${search}`);
  }
  const first = look.kind === "not kept" ? look.keptSince : null;
  const firstHref = first && `${nowHref}?asOf=${encodeURIComponent(first)}`;
  const none = look.kind === "seen" && look.scope.past;
  const crumbs = [
    { label: "Portfolio", href: "/" },
    { label: await loadProjectName(slug), href: `/projects/${slug}${search}` },
    { label: "Review" },
  ];
  return (
    <AppShell
      {...(await shellProps(viewer))}
      crumbs={crumbs}
      tabs={<ProjectTabs slug={slug} today={dayOf(requestNow())} />}
    >
      <PageContainer>
        {none && <NoPast look={{ kind: "no review", at: none.at }} {...{ nowHref, firstHref }} />}
        {look.kind !== "seen" && <NoPast {...{ look, nowHref, firstHref }} />}
      </PageContainer>
    </AppShell>
  );
}

import { ArchivedNotice } from "@/components/layout/archived-notice";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { ProjectTabs } from "@/components/layout/project-tabs";
import { dayOf } from "@/lib/domain/instant";
import { permits } from "@/lib/domain/rights";
import { loadArchivedAt, loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";
import { formatInstant } from "@/lib/format/dates";
import { requestNow } from "@/lib/platform/clock";
import { shellProps } from "../../shell";

export default async function ProjectLayout({ params, children }: LayoutProps<"/projects/[slug]">) {
  const { slug, viewer } = await loadProjectScope((await params).slug);
  const name = await loadProjectName(slug);
  const archivedAt = await loadArchivedAt(slug);
  const shell = await shellProps(viewer);
  return (
    <AppShell
      {...shell}
      crumbs={[{ label: "Portfolio", href: "/" }, { label: name }]}
      tabs={<ProjectTabs slug={slug} today={dayOf(requestNow())} />}
    >
      <PageContainer>
        {archivedAt !== null && (
          <ArchivedNotice
            since={formatInstant(archivedAt, requestNow())}
            restoreHref={permits(viewer.role, "project:edit") ? `/projects/${slug}` : null}
          />
        )}
        {children}
      </PageContainer>
    </AppShell>
  );
}

import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { ProjectTabs } from "@/components/layout/project-tabs";
import { ArchivedNotice } from "@/components/panels/project-facts/archived-notice";
import { permits } from "@/lib/domain/rights";
import { loadArchived, loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";
import { formatInstant } from "@/lib/format/dates";
import { requestNow } from "@/lib/platform/clock";
import { shellProps } from "../../shell";

export default async function ProjectLayout({ params, children }: LayoutProps<"/projects/[slug]">) {
  const { slug, viewer } = await loadProjectScope((await params).slug);
  const name = await loadProjectName(slug);
  const archived = await loadArchived(slug);
  return (
    <AppShell
      {...shellProps(viewer)}
      crumbs={[{ label: "Portfolio", href: "/" }, { label: name }]}
      tabs={<ProjectTabs slug={slug} />}
    >
      <PageContainer>
        {archived && (
          <ArchivedNotice
            slug={slug}
            since={formatInstant(archived.at, requestNow())}
            project={permits(viewer.role, "project:edit") ? archived.project : null}
          />
        )}
        {children}
      </PageContainer>
    </AppShell>
  );
}

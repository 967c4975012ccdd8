import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { ProjectTabs } from "@/components/layout/project-tabs";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";
import { shellProps } from "../../shell";

export default async function ProjectLayout({ params, children }: LayoutProps<"/projects/[slug]">) {
  const scope = await loadProjectScope((await params).slug);
  const name = await loadProjectName(scope.slug);
  return (
    <AppShell
      {...shellProps(scope.viewer)}
      crumbs={[{ label: "Portfolio", href: "/" }, { label: name }]}
      tabs={<ProjectTabs slug={scope.slug} />}
    >
      <PageContainer>{children}</PageContainer>
    </AppShell>
  );
}

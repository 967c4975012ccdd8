import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { ProjectTabs } from "@/components/layout/project-tabs";
import { getProject } from "@/lib/features/projects/data";
import { loadProjectScope } from "@/lib/features/projects/loaders";
import { shellProps } from "../../shell";

export default async function ProjectLayout({ params, children }: LayoutProps<"/projects/[slug]">) {
  const scope = await loadProjectScope((await params).slug);
  const project = await getProject(scope);
  return (
    <AppShell
      {...shellProps(scope.viewer)}
      crumbs={[{ label: "Portfolio", href: "/" }, { label: project.name }]}
      tabs={<ProjectTabs slug={project.slug} />}
    >
      <PageContainer>{children}</PageContainer>
    </AppShell>
  );
}

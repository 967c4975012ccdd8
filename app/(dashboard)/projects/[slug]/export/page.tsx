import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { ExportPanel } from "@/components/panels/export/panel";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/export">): Promise<Metadata> {
  return { title: `Export, ${await loadProjectName((await params).slug)}` };
}

export default async function ExportPage({ params }: PageProps<"/projects/[slug]/export">) {
  const scope = await loadProjectScope((await params).slug);
  return (
    <ProjectPanels scope={scope} ids={["export"]}>
      <ExportPanel slug={scope.slug} />
    </ProjectPanels>
  );
}

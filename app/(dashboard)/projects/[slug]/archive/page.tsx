import type { Metadata } from "next";
import { ArchivePanel } from "@/components/panels/archive/panel";
import { ProjectPanels } from "@/components/panels/boundary";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/archive">): Promise<Metadata> {
  return { title: `Archive, ${await loadProjectName((await params).slug)}` };
}

export default async function ArchivePage({ params }: PageProps<"/projects/[slug]/archive">) {
  const scope = await loadProjectScope((await params).slug);
  return (
    <ProjectPanels scope={scope} ids={["archive"]}>
      <ArchivePanel slug={scope.slug} />
    </ProjectPanels>
  );
}

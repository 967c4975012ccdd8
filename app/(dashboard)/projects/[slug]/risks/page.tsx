import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { RisksPanel } from "@/components/panels/risks/panel";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/risks">): Promise<Metadata> {
  return { title: `Risks, ${await loadProjectName((await params).slug)}` };
}

export default async function RisksPage({ params }: PageProps<"/projects/[slug]/risks">) {
  const scope = await loadProjectScope((await params).slug);
  return (
    <ProjectPanels scope={scope} ids={["risks"]}>
      <RisksPanel slug={scope.slug} />
    </ProjectPanels>
  );
}

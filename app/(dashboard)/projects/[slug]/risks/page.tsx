import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { RisksPanel } from "@/components/panels/risks/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/risks">): Promise<Metadata> {
  return { title: `Risks, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  return (
    <ProjectPanels scope={scope} ids={["risks"]}>
      <RisksPanel slug={scope.slug} />
    </ProjectPanels>
  );
});

import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { ExportPanel } from "@/components/panels/export/panel";
import { OfNow } from "@/components/panels/of-now";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/export">): Promise<Metadata> {
  return { title: `Export, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  return (
    <ProjectPanels scope={scope} ids={["export"]}>
      <OfNow isPast={scope.past !== null} id="export">
        <ExportPanel slug={scope.slug} />
      </OfNow>
    </ProjectPanels>
  );
});

import type { Metadata } from "next";
import { ArchivePanel } from "@/components/panels/archive/panel";
import { ProjectPanels } from "@/components/panels/boundary";
import { OfNow } from "@/components/panels/of-now";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/archive">): Promise<Metadata> {
  return { title: `Archive, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  return (
    <ProjectPanels scope={scope} ids={["archive"]}>
      <OfNow isPast={scope.past !== null} id="archive">
        <ArchivePanel slug={scope.slug} />
      </OfNow>
    </ProjectPanels>
  );
});

import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { TimelinePanel } from "@/components/panels/timeline/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/timeline">): Promise<Metadata> {
  return { title: `Timeline, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  return (
    <ProjectPanels scope={scope} ids={["timeline"]}>
      <TimelinePanel slug={scope.slug} />
    </ProjectPanels>
  );
});

import type { Metadata } from "next";
import { BlockerRegisterPanel } from "@/components/panels/blocker-register/panel";
import { ProjectPanels } from "@/components/panels/boundary";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/blockers">): Promise<Metadata> {
  return { title: `Blockers, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  return (
    <ProjectPanels scope={scope} ids={["blocker-register"]}>
      <BlockerRegisterPanel slug={scope.slug} />
    </ProjectPanels>
  );
});

import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { LinkButton } from "@/components/ui/link-button";
import { PlanPanel } from "@/components/panels/plan/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/plan">): Promise<Metadata> {
  return { title: `Plan, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  return (
    <ProjectPanels scope={scope} ids={["plan"]}>
      <PlanPanel slug={scope.slug} />
      <p className="pt-4 pb-6 text-xs print:hidden">
        <LinkButton href={`/projects/${scope.slug}/archive`}>Open the archive</LinkButton>
      </p>
    </ProjectPanels>
  );
});

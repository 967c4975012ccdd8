import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { MetricRegisterPanel } from "@/components/panels/metric-register/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/metrics">): Promise<Metadata> {
  return { title: `Metrics, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  return (
    <ProjectPanels scope={scope} ids={["metric-register"]}>
      <MetricRegisterPanel slug={scope.slug} />
    </ProjectPanels>
  );
});

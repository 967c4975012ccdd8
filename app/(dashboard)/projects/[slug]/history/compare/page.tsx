import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { ComparisonPanel } from "@/components/panels/comparison/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../../project-page";
import { addressOf } from "../address-of";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/history/compare">): Promise<Metadata> {
  return { title: `Comparison, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope, asked) => {
  const of = addressOf(asked);
  return (
    <ProjectPanels scope={scope} ids={[{ id: "comparison", of }]}>
      <ComparisonPanel slug={scope.slug} of={of} />
    </ProjectPanels>
  );
});

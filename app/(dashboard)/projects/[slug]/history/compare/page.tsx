import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { ComparisonPanel } from "@/components/panels/comparison/panel";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";
import { addressOf } from "../address-of";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/history/compare">): Promise<Metadata> {
  return { title: `Comparison, ${await loadProjectName((await params).slug)}` };
}

export default async function ComparisonPage({
  params,
  searchParams,
}: PageProps<"/projects/[slug]/history/compare">) {
  const scope = await loadProjectScope((await params).slug);
  const of = addressOf(await searchParams);
  return (
    <ProjectPanels scope={scope} ids={[{ id: "comparison", of }]}>
      <ComparisonPanel slug={scope.slug} of={of} />
    </ProjectPanels>
  );
}

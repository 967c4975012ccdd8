import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { MetricRegisterPanel } from "@/components/panels/metric-register/panel";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/metrics">): Promise<Metadata> {
  return { title: `Metrics, ${await loadProjectName((await params).slug)}` };
}

export default async function MetricsPage({ params }: PageProps<"/projects/[slug]/metrics">) {
  const scope = await loadProjectScope((await params).slug);
  return (
    <ProjectPanels scope={scope} ids={["metric-register"]}>
      <MetricRegisterPanel slug={scope.slug} />
    </ProjectPanels>
  );
}

import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { TimelinePanel } from "@/components/panels/timeline/panel";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/timeline">): Promise<Metadata> {
  return { title: `Timeline, ${await loadProjectName((await params).slug)}` };
}

export default async function TimelinePage({ params }: PageProps<"/projects/[slug]/timeline">) {
  const scope = await loadProjectScope((await params).slug);
  return (
    <ProjectPanels scope={scope} ids={["timeline"]}>
      <TimelinePanel slug={scope.slug} />
    </ProjectPanels>
  );
}

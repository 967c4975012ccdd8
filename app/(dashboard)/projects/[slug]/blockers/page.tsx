import type { Metadata } from "next";
import { BlockerRegisterPanel } from "@/components/panels/blocker-register/panel";
import { ProjectPanels } from "@/components/panels/boundary";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/blockers">): Promise<Metadata> {
  return { title: `Blockers, ${await loadProjectName((await params).slug)}` };
}

export default async function BlockersPage({ params }: PageProps<"/projects/[slug]/blockers">) {
  const scope = await loadProjectScope((await params).slug);
  return (
    <ProjectPanels scope={scope} ids={["blocker-register"]}>
      <BlockerRegisterPanel slug={scope.slug} />
    </ProjectPanels>
  );
}

import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { MinutesPanel } from "@/components/panels/minutes/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/reviews/[key]">): Promise<Metadata> {
  const { slug, key } = await params;
  return { title: `Minutes of ${decodeURIComponent(key)}, ${await loadProjectName(slug)}` };
}

export default projectPage<{ slug: string; key: string }>((scope, _asked, { key }) => {
  const of = decodeURIComponent(key);
  return (
    <ProjectPanels scope={scope} ids={[{ id: "minutes", of }]}>
      <MinutesPanel slug={scope.slug} of={of} />
    </ProjectPanels>
  );
});

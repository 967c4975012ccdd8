import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { ReviewsPanel } from "@/components/panels/reviews/panel";
import { SnapshotsPanel } from "@/components/panels/snapshots/panel";
import { readFilter, wordAsk } from "@/components/panels/trail/ask";
import { TrailPanel } from "@/components/panels/trail/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";
import { addressOf } from "./address-of";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/history">): Promise<Metadata> {
  return { title: `History, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope, asked) => {
  const of = wordAsk(readFilter(addressOf(asked)), null);
  return (
    <ProjectPanels
      scope={scope}
      ids={[of === null ? "trail" : { id: "trail", of }, "reviews", "snapshots"]}
    >
      <TrailPanel slug={scope.slug} />
      <ReviewsPanel slug={scope.slug} />
      <SnapshotsPanel slug={scope.slug} />
    </ProjectPanels>
  );
});

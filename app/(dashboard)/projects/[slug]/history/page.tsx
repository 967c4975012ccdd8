import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { ReviewsPanel } from "@/components/panels/reviews/panel";
import { SnapshotsPanel } from "@/components/panels/snapshots/panel";
import { readFilter, wordAsk } from "@/components/panels/trail/ask";
import { TrailPanel } from "@/components/panels/trail/panel";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";
import { addressOf } from "./address-of";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/history">): Promise<Metadata> {
  return { title: `History, ${await loadProjectName((await params).slug)}` };
}

export default async function HistoryPage({
  params,
  searchParams,
}: PageProps<"/projects/[slug]/history">) {
  const scope = await loadProjectScope((await params).slug);
  const of = wordAsk(readFilter(addressOf(await searchParams)), null);
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
}

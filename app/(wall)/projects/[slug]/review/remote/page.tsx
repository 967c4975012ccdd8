import type { Metadata } from "next";
import { ReviewPanels } from "@/components/panels/boundary";
import { ReviewRemote } from "@/components/panels/review/remote";
import { loadProjectName, loadProjectScope, loadRevision } from "@/lib/features/projects/loaders";
import { pastReview } from "../past-review";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/review/remote">): Promise<Metadata> {
  return { title: `Remote, ${await loadProjectName((await params).slug)}` };
}

export default async function RemotePage({
  params,
  searchParams,
}: PageProps<"/projects/[slug]/review/remote">) {
  const scope = await loadProjectScope((await params).slug);
  const past = await pastReview(scope, (await searchParams).asOf);
  if (past !== null) return past;
  const seen = await loadRevision(scope.slug);
  return (
    <ReviewPanels scopes={[scope]}>
      <ReviewRemote slug={scope.slug} seen={seen} />
    </ReviewPanels>
  );
}

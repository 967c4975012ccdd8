import type { Metadata } from "next";
import { ReviewPanels } from "@/components/panels/boundary";
import { ReviewPanel } from "@/components/panels/review/panel";
import { loadProjectName, loadProjectScope, loadRevision } from "@/lib/features/projects/loaders";
import { env } from "@/lib/platform/env";
import { pastReview } from "./past-review";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/review">): Promise<Metadata> {
  return { title: `Review, ${await loadProjectName((await params).slug)}` };
}

export default async function ReviewPage({
  params,
  searchParams,
}: PageProps<"/projects/[slug]/review">) {
  const scope = await loadProjectScope((await params).slug);
  const past = await pastReview(scope, (await searchParams).asOf);
  if (past !== null) return past;
  const { slug } = scope;
  const seen = await loadRevision(slug);
  const remote = new URL(`/projects/${slug}/review/remote`, env().GANTRY_URL).href;
  return (
    <ReviewPanels scopes={[scope]}>
      <ReviewPanel slug={slug} seen={seen} remote={remote} />
    </ReviewPanels>
  );
}

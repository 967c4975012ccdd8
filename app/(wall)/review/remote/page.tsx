import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ReviewPanels } from "@/components/panels/boundary";
import { RoundRemote } from "@/components/panels/review/round-remote";
import { loadScope } from "@/lib/features/projects/loaders";
import { askedRound } from "../asked-round";

export const metadata: Metadata = { title: "Remote of the weekly review" };

export default async function RoundRemotePage({ searchParams }: PageProps<"/review/remote">) {
  await loadScope();
  const round = await askedRound(await searchParams);
  if (round === null) redirect("/review");
  const { scopes, since } = round;
  return (
    <ReviewPanels scopes={scopes}>
      <RoundRemote projects={scopes.map(({ slug, name }) => ({ slug, name }))} since={since} />
    </ReviewPanels>
  );
}

import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { ReviewPanels } from "@/components/panels/boundary";
import { ReviewRound } from "@/components/panels/review/round";
import { RoundChooser } from "@/components/panels/review/round-chooser";
import { loadNamedProjects, loadScope } from "@/lib/features/projects/loaders";
import { requestNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { shellProps } from "../../(dashboard)/shell";
import { askedRound } from "./asked-round";

export const metadata: Metadata = { title: "Weekly review" };

/** Several projects one after the other; without any in the address, the choice of them. */
export default async function RoundPage({ searchParams }: PageProps<"/review">) {
  const { viewer } = await loadScope();
  const round = await askedRound(await searchParams);
  if (round !== null) {
    const { scopes, since, search } = round;
    return (
      <ReviewPanels scopes={scopes}>
        <ReviewRound
          projects={scopes.map(({ slug, name }) => ({ slug, name }))}
          since={since}
          remote={new URL(`/review/remote${search}`, env().GANTRY_URL).href}
        />
      </ReviewPanels>
    );
  }
  return (
    <AppShell
      {...(await shellProps(viewer))}
      crumbs={[{ label: "Portfolio", href: "/" }, { label: "Weekly review" }]}
    >
      <PageContainer>
        <ReviewPanels scopes={[]}>
          <RoundChooser projects={await loadNamedProjects()} now={requestNow()} />
        </ReviewPanels>
      </PageContainer>
    </AppShell>
  );
}

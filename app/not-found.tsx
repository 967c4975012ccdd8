import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { LinkButton } from "@/components/ui/link-button";
import { loadViewer } from "@/lib/features/people/loaders";
import { shellProps } from "./(dashboard)/shell";

export const metadata: Metadata = { title: "Not found" };

/** Whoever is signed in keeps the bar, and with it the way on. */
export default async function NotFound() {
  const viewer = await loadViewer();
  const said = (
    <div className="pt-[16vh]">
      <h1 className="mb-2 text-xl font-medium tracking-[-0.02em]">There is nothing here.</h1>
      <p className="mb-6 text-ink-2">
        The address names no page, or a project that you may not see.
      </p>
      <LinkButton href="/">Go to the portfolio</LinkButton>
    </div>
  );
  if (viewer === null) return <PageContainer>{said}</PageContainer>;
  return (
    <AppShell
      {...shellProps(viewer)}
      crumbs={[{ label: "Portfolio", href: "/" }, { label: "Not found" }]}
    >
      <PageContainer>{said}</PageContainer>
    </AppShell>
  );
}

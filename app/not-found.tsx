import type { Metadata } from "next";
import type { ElementType } from "react";
import { PageContainer } from "@/components/layout/page-container";
import { TopBar } from "@/components/layout/top-bar";
import { buttonClass } from "@/components/ui/button-looks";
import { loadViewer } from "@/lib/features/people/loaders";

export const metadata: Metadata = { title: "Not found" };

const Plain: ElementType = "a";

/** Every page brings along the scripts of this one: it has a bar of plain links, and no menu of the viewer. */
export default async function NotFound() {
  const viewer = await loadViewer();
  return (
    <>
      {viewer && (
        <TopBar link={Plain} crumbs={[{ label: "Portfolio", href: "/" }, { label: "Not found" }]} />
      )}
      <PageContainer>
        <div className="pt-[16vh]">
          <h1 className="mb-2 text-xl font-medium tracking-[-0.02em]">There is nothing here.</h1>
          <p className="mb-6 text-ink-2">
            The address names no page, or a project that you may not see.
          </p>
          <Plain href="/" className={buttonClass("plain")}>
            Go to the portfolio
          </Plain>
        </div>
      </PageContainer>
    </>
  );
}

import type { Metadata } from "next";
import { BrandMark } from "@/components/layout/brand-mark";
import { PageContainer } from "@/components/layout/page-container";
import { buttonClass } from "@/components/ui/button-looks";
import { loadViewer } from "@/lib/features/people/loaders";

export const metadata: Metadata = { title: "Not found" };

const PORTFOLIO = "/";

/** Every page brings along what this one needs of scripts, so it needs none. */
export default async function NotFound() {
  const viewer = await loadViewer();
  return (
    <>
      <header className="border-b">
        <div className="mx-auto flex min-h-12 max-w-page items-center justify-between px-4 text-xs md:px-10">
          <a
            href={PORTFOLIO}
            aria-label="Gantry, portfolio"
            className="flex min-h-11 min-w-6 items-center gap-2 font-semibold tracking-[-0.01em]"
          >
            <BrandMark />
            Gantry
          </a>
          {viewer && <span className="text-ink-2">{viewer.name}</span>}
        </div>
      </header>
      <PageContainer>
        <div className="pt-[16vh]">
          <h1 className="mb-2 text-xl font-medium tracking-[-0.02em]">There is nothing here.</h1>
          <p className="mb-6 text-ink-2">
            The address names no page, or a project that you may not see.
          </p>
          <a href={PORTFOLIO} className={buttonClass("plain")}>
            Go to the portfolio
          </a>
        </div>
      </PageContainer>
    </>
  );
}

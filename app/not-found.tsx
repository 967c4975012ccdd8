import type { Metadata } from "next";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main id="main" className="mx-auto max-w-page px-4 pt-[18vh] pb-16 md:px-10">
      <h1 className="mb-2 text-xl font-medium tracking-[-0.02em]">There is nothing here.</h1>
      <p className="mb-6 text-ink-2">
        The address names no page, or a project that you may not see.
      </p>
      <LinkButton href="/">Go to the portfolio</LinkButton>
    </main>
  );
}

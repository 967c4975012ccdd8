import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { PageContainer } from "@/components/layout/page-container";
import { TopBar } from "@/components/layout/top-bar";
import { QueryProvider } from "@/components/providers/query-provider";
import { BottomLine } from "@/components/ui/bottom-line";
import { SkipLink } from "@/components/ui/skip-link";
import { InstrumentSpecimens, PanelSpecimens } from "./specimens";

export const metadata: Metadata = { title: "Gallery" };

/** Every instrument and every panel in every state. For those who build Gantry, and their tests. */
export default async function GalleryPage() {
  await connection();
  if (process.env.NODE_ENV === "production" && process.env.GANTRY_GALLERY !== "1") notFound();
  return (
    <QueryProvider>
      <SkipLink />
      <TopBar crumbs={[{ label: "Portfolio", href: "/" }, { label: "Gallery" }]} />
      <PageContainer>
        <BottomLine
          sentence="Gallery"
          facts="One shape per meaning. Solid is proved, hatched is said, hollow is written down."
        />
        <InstrumentSpecimens />
        <PanelSpecimens />
      </PageContainer>
    </QueryProvider>
  );
}

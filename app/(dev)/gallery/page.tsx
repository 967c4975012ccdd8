import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { CHART_SPECIMENS } from "@/components/charts/specimens";
import { PageContainer } from "@/components/layout/page-container";
import { QueryProvider } from "@/components/providers/query-provider";
import { BottomLine } from "@/components/ui/bottom-line";
import { MarginSection } from "@/components/ui/section";
import { UI_SPECIMENS } from "@/components/ui/specimens";
import { PanelSpecimens } from "./panel-specimens";

export const metadata: Metadata = { title: "Gallery" };

/** Every instrument and every panel in every state. For those who build Gantry, and their tests. */
export default async function GalleryPage() {
  await connection();
  if (process.env.NODE_ENV === "production" && process.env.GANTRY_GALLERY !== "1") notFound();
  return (
    <QueryProvider>
      <PageContainer>
        <BottomLine
          sentence="Gallery"
          facts="One shape per meaning. Solid is proved, hatched is said, hollow is written down."
        />
        {[...CHART_SPECIMENS, ...UI_SPECIMENS].map(({ name, element }, index) => (
          <MarginSection key={name} title={name} first={index === 0}>
            {element}
          </MarginSection>
        ))}
        <PanelSpecimens />
      </PageContainer>
    </QueryProvider>
  );
}

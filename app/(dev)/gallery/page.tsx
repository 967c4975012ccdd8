import type { Metadata } from "next";
import Link from "next/link";
import { PageContainer } from "@/components/layout/page-container";
import { TopBar } from "@/components/layout/top-bar";
import { BottomLine } from "@/components/ui/bottom-line";
import { MarginSection } from "@/components/ui/section";
import { InstrumentSpecimens, PanelLinks, WallLinks } from "./specimens";

export const metadata: Metadata = { title: "Gallery" };

/** Every instrument in every state, and the way to every panel. */
export default function GalleryPage() {
  return (
    <>
      <TopBar link={Link} crumbs={[{ label: "Portfolio", href: "/" }, { label: "Gallery" }]} />
      <PageContainer>
        <BottomLine
          sentence="Gallery"
          facts="One shape per meaning. Solid is proved, hatched is said, hollow is written down."
        />
        <MarginSection title="Panels" note="each in every state" first>
          <PanelLinks />
        </MarginSection>
        <MarginSection title="Wall" note="each item of a meeting, as the big screen shows it">
          <WallLinks />
        </MarginSection>
        <InstrumentSpecimens />
      </PageContainer>
    </>
  );
}

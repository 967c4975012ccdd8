import type { Metadata } from "next";
import Link from "next/link";
import { PageContainer } from "@/components/layout/page-container";
import { TopBar } from "@/components/layout/top-bar";
import { BottomLine } from "@/components/ui/bottom-line";
import { PanelSpecimens } from "../specimens";

export async function generateMetadata({
  params,
}: PageProps<"/gallery/[panel]">): Promise<Metadata> {
  return { title: `Gallery, ${(await params).panel}` };
}

/** One panel in every state. */
export default async function PanelPage({ params }: PageProps<"/gallery/[panel]">) {
  const { panel } = await params;
  return (
    <>
      <TopBar
        link={Link}
        crumbs={[
          { label: "Portfolio", href: "/" },
          { label: "Gallery", href: "/gallery" },
          { label: panel },
        ]}
      />
      <PageContainer>
        <BottomLine sentence={`The panel ${panel}`} facts="In every state that it can be in." />
        <PanelSpecimens id={panel} />
      </PageContainer>
    </>
  );
}

import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { PortfolioPanels } from "@/components/panels/boundary";
import { PortfolioPanel } from "@/components/panels/portfolio/panel";
import { loadScope } from "@/lib/features/projects/loaders";
import { shellProps } from "./shell";

export const metadata: Metadata = { title: "Portfolio" };

export default async function PortfolioPage() {
  const scope = await loadScope();
  const shell = await shellProps(scope.viewer);
  return (
    <AppShell {...shell} crumbs={[{ label: "Portfolio" }]}>
      <PageContainer>
        <PortfolioPanels scope={scope} ids={["portfolio"]}>
          <PortfolioPanel />
        </PortfolioPanels>
      </PageContainer>
    </AppShell>
  );
}

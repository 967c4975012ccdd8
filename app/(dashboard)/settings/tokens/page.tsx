import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { PortfolioPanels } from "@/components/panels/boundary";
import { TokensPanel } from "@/components/panels/tokens/panel";
import { loadScope } from "@/lib/features/projects/loaders";
import { shellProps } from "../../shell";

export const metadata: Metadata = { title: "API tokens" };

export default async function TokensPage() {
  const scope = await loadScope();
  const shell = await shellProps(scope.viewer);
  return (
    <AppShell {...shell} crumbs={[{ label: "Portfolio", href: "/" }, { label: "API tokens" }]}>
      <PageContainer>
        <PortfolioPanels scope={scope} ids={["tokens"]}>
          <TokensPanel />
        </PortfolioPanels>
      </PageContainer>
    </AppShell>
  );
}

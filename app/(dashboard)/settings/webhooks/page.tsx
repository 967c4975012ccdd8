import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { PortfolioPanels } from "@/components/panels/boundary";
import { WebhooksPanel } from "@/components/panels/webhooks/panel";
import { loadScope } from "@/lib/features/projects/loaders";
import { shellProps } from "../../shell";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const scope = await loadScope();
  const shell = await shellProps(scope.viewer);
  return (
    <AppShell {...shell} crumbs={[{ label: "Portfolio", href: "/" }, { label: "Webhooks" }]}>
      <PageContainer>
        <PortfolioPanels scope={scope} ids={["webhooks"]}>
          <WebhooksPanel />
        </PortfolioPanels>
      </PageContainer>
    </AppShell>
  );
}

import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { PortfolioPanels } from "@/components/panels/boundary";
import { InboxPanel } from "@/components/panels/inbox/panel";
import { loadScope } from "@/lib/features/projects/loaders";
import { shellProps } from "../shell";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage() {
  const scope = await loadScope();
  const shell = await shellProps(scope.viewer);
  return (
    <AppShell {...shell} crumbs={[{ label: "Portfolio", href: "/" }, { label: "Inbox" }]}>
      <PageContainer>
        <PortfolioPanels scope={scope} ids={["inbox"]}>
          <InboxPanel />
        </PortfolioPanels>
      </PageContainer>
    </AppShell>
  );
}

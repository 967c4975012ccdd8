import type { Metadata } from "next";
import { AppShell } from "@/components/layout/app-shell";
import { PageContainer } from "@/components/layout/page-container";
import { PortfolioPanels } from "@/components/panels/boundary";
import { CalendarAddressPanel } from "@/components/panels/calendar-address/panel";
import { loadScope } from "@/lib/features/projects/loaders";
import { shellProps } from "../../shell";

export const metadata: Metadata = { title: "Calendar address" };

export default async function CalendarAddressPage() {
  const scope = await loadScope();
  const shell = await shellProps(scope.viewer);
  return (
    <AppShell
      {...shell}
      crumbs={[{ label: "Portfolio", href: "/" }, { label: "Calendar address" }]}
    >
      <PageContainer>
        <PortfolioPanels scope={scope} ids={["calendar-address"]}>
          <CalendarAddressPanel />
        </PortfolioPanels>
      </PageContainer>
    </AppShell>
  );
}

import type { Metadata } from "next";
import { TwoColumns } from "@/components/layout/page-container";
import { ProjectPanels } from "@/components/panels/boundary";
import { BudgetPanel } from "@/components/panels/budget/panel";
import { EconomicsPanel } from "@/components/panels/economics/panel";
import { ExpectedCostPanel } from "@/components/panels/expected-cost/panel";
import { ExposurePanel } from "@/components/panels/exposure/panel";
import { InvestmentPanel } from "@/components/panels/investment/panel";
import { MoneyEditing } from "@/components/panels/money-editing";
import { OptionsPanel } from "@/components/panels/options/panel";
import { ReturnsPanel } from "@/components/panels/returns/panel";
import { WhatIfPanel } from "@/components/panels/what-if/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { mayDo } from "@/lib/platform/viewer";
import { projectPage } from "../project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/economics">): Promise<Metadata> {
  return { title: `Economics, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  const { slug } = scope;
  if (!mayDo(scope, "money:read")) {
    return (
      <ProjectPanels scope={scope} ids={["economics", "options"]}>
        <EconomicsPanel slug={slug} />
        <OptionsPanel slug={slug} />
      </ProjectPanels>
    );
  }
  const panels = (
    <>
      <EconomicsPanel slug={slug} />
      <div className="pt-8 print:pt-4">
        <TwoColumns
          main={
            <>
              <ExpectedCostPanel slug={slug} />
              <ReturnsPanel slug={slug} />
            </>
          }
          aside={
            <div className="print:grid print:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] print:gap-x-6">
              <ExposurePanel slug={slug} />
              <InvestmentPanel slug={slug} />
            </div>
          }
        />
        <OptionsPanel slug={slug} />
        <BudgetPanel slug={slug} />
        <WhatIfPanel slug={slug} />
      </div>
    </>
  );
  const mayEdit = mayDo(scope, "project:edit") && !scope.archived;
  return (
    <ProjectPanels
      scope={scope}
      ids={[
        "economics",
        "expected-cost",
        "exposure",
        "investment",
        "options",
        "returns",
        "budget",
        "what-if",
      ]}
    >
      {mayEdit ? <MoneyEditing slug={slug}>{panels}</MoneyEditing> : panels}
    </ProjectPanels>
  );
});

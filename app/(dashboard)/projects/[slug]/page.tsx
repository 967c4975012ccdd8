import type { Metadata } from "next";
import { LineKeys } from "@/components/layout/line-keys";
import { TwoColumns } from "@/components/layout/page-container";
import { BlockersPanel } from "@/components/panels/blockers/panel";
import { ProjectPanels } from "@/components/panels/boundary";
import { CasePanel } from "@/components/panels/case/panel";
import { FindingsPanel } from "@/components/panels/findings/panel";
import { GatePanel } from "@/components/panels/gate/panel";
import { HeadlinePanel } from "@/components/panels/headline/panel";
import { MaturityPanel } from "@/components/panels/maturity/panel";
import { MetricsPanel } from "@/components/panels/metrics/panel";
import { NextActionsPanel } from "@/components/panels/next-actions/panel";
import { UnlocksPanel } from "@/components/panels/unlocks/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "./project-page";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]">): Promise<Metadata> {
  return { title: await loadProjectName((await params).slug) };
}

export default projectPage((scope) => {
  const { slug } = scope;
  return (
    <ProjectPanels
      scope={scope}
      ids={[
        "headline",
        "maturity",
        "blockers",
        "metrics",
        "gate",
        "unlocks",
        "case",
        "findings",
        "next-actions",
      ]}
    >
      <LineKeys />
      <HeadlinePanel slug={slug} />
      <div className="pt-8">
        <TwoColumns
          main={
            <>
              <div id="maturity">
                <MaturityPanel slug={slug} />
              </div>
              <div id="blockers">
                <BlockersPanel slug={slug} />
              </div>
              <div id="metrics">
                <MetricsPanel slug={slug} />
              </div>
            </>
          }
          aside={
            <>
              <div id="gate">
                <GatePanel slug={slug} />
              </div>
              <UnlocksPanel slug={slug} />
              <CasePanel slug={slug} />
              <FindingsPanel slug={slug} />
              <div id="next">
                <NextActionsPanel slug={slug} />
              </div>
            </>
          }
        />
      </div>
    </ProjectPanels>
  );
});

import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { CalibrationPanel } from "@/components/panels/calibration/panel";
import { ChecksPanel } from "@/components/panels/checks/panel";
import { ClaimsPanel } from "@/components/panels/claims/panel";
import type { ProjectPanelId } from "@/components/panels/contract";
import { EvidencePanel } from "@/components/panels/evidence/panel";
import { MappingRulesPanel } from "@/components/panels/mapping-rules/panel";
import { OfNow } from "@/components/panels/of-now";
import { RunsPanel } from "@/components/panels/runs/panel";
import { TrayPanel } from "@/components/panels/tray/panel";
import { WaiversPanel } from "@/components/panels/waivers/panel";
import { loadProjectName } from "@/lib/features/projects/loaders";
import { projectPage } from "../project-page";

const IDS: ProjectPanelId[] = [
  "evidence",
  "tray",
  "runs",
  "calibration",
  "waivers",
  "checks",
  "claims",
  "mapping-rules",
];

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/evidence">): Promise<Metadata> {
  return { title: `Evidence, ${await loadProjectName((await params).slug)}` };
}

export default projectPage((scope) => {
  const { slug } = scope;
  return (
    <ProjectPanels scope={scope} ids={IDS}>
      <EvidencePanel slug={slug} />
      <div className="pt-8">
        <OfNow isPast={scope.past !== null} id="tray">
          <TrayPanel slug={slug} />
        </OfNow>
        <RunsPanel slug={slug} />
        <CalibrationPanel slug={slug} />
        <WaiversPanel slug={slug} />
        <ChecksPanel slug={slug} />
        <ClaimsPanel slug={slug} />
        <OfNow isPast={scope.past !== null} id="mapping-rules">
          <MappingRulesPanel slug={slug} />
        </OfNow>
      </div>
    </ProjectPanels>
  );
});

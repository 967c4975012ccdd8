import type { Metadata } from "next";
import { ProjectPanels } from "@/components/panels/boundary";
import { CalibrationPanel } from "@/components/panels/calibration/panel";
import { ChecksPanel } from "@/components/panels/checks/panel";
import { ClaimsPanel } from "@/components/panels/claims/panel";
import { EvidencePanel } from "@/components/panels/evidence/panel";
import { RunsPanel } from "@/components/panels/runs/panel";
import { WaiversPanel } from "@/components/panels/waivers/panel";
import { loadProjectName, loadProjectScope } from "@/lib/features/projects/loaders";

export async function generateMetadata({
  params,
}: PageProps<"/projects/[slug]/evidence">): Promise<Metadata> {
  return { title: `Evidence, ${await loadProjectName((await params).slug)}` };
}

export default async function EvidencePage({ params }: PageProps<"/projects/[slug]/evidence">) {
  const scope = await loadProjectScope((await params).slug);
  const { slug } = scope;
  return (
    <ProjectPanels
      scope={scope}
      ids={["evidence", "runs", "calibration", "waivers", "checks", "claims"]}
    >
      <EvidencePanel slug={slug} />
      <div className="pt-8">
        <RunsPanel slug={slug} />
        <CalibrationPanel slug={slug} />
        <WaiversPanel slug={slug} />
        <ChecksPanel slug={slug} />
        <ClaimsPanel slug={slug} />
      </div>
    </ProjectPanels>
  );
}

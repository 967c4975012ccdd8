import { toMs } from "@/lib/domain/instant";
import type { Claim, Project } from "@/lib/domain/project";
import { indexProject, listed, subjectId } from "@/lib/domain/project-index";

/** Evidence has answered a claim with a failure: it may be claimed again. */
export function hasFailedSince(project: Project, { subject, at }: Claim): boolean {
  return listed(indexProject(project).evidenceOf, subjectId(subject)).some(
    (one) => one.outcome === "failed" && toMs(one.at) >= toMs(at),
  );
}

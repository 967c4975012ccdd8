import type { Project, Subject } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import type { ProjectSummary } from "@/lib/domain/summary/summarise-project";
import { claimOutcomes } from "@/lib/domain/truth/claim-outcomes";
import { formatCount, formatList } from "@/lib/format/counts";

/**
 * What stands under the reality gap. A gap of nothing is no good news by itself: it says whether no
 * claim stands, or whether what is claimed feeds no figure.
 */
export function wordGap(project: Project, { readiness, claims }: ProjectSummary): string {
  const { gap, basis } = readiness;
  if (gap === null) return "nothing to measure";
  if (gap > 0) return "points claimed, not verified";
  const nouns = nounsBesideReadiness(project, basis);
  if (nouns.length === 0) return nothingStands(claims);
  const count = nouns.reduce((sum, [, many]) => sum + many, 0);
  const of = formatList(nouns.map(([noun]) => noun));
  const feeds = `${count === 1 ? "feeds" : "feed"} no ${basis === "components" ? "component" : "figure"}`;
  return claims.refuted > 0
    ? `${formatCount(claims.refuted, "claim")} refuted, ${count} on ${of} ${feeds}`
    : `${formatCount(count, "claim")} on ${of} ${feeds}`;
}

function nothingStands({ standing, refuted, confirmed }: ProjectSummary["claims"]): string {
  if (standing === 0 && refuted > 0) return `no claim stands, ${refuted} refuted`;
  return standing + confirmed > 0 ? "all that is claimed is verified" : "nothing is claimed";
}

/** What the claims that stand speak of where that counts towards no readiness, and how many each. */
function nounsBesideReadiness(
  project: Project,
  basis: ProjectSummary["readiness"]["basis"],
): [noun: string, claims: number][] {
  const counts = new Map<string, number>();
  for (const { claim, fate } of claimOutcomes(project)) {
    if (fate !== "standing" || feeds(project, claim.subject, basis)) continue;
    const noun = nounOf(project, claim.subject);
    counts.set(noun, (counts.get(noun) ?? 0) + 1);
  }
  return [...counts];
}

function feeds(
  project: Project,
  { kind, key }: Subject,
  basis: ProjectSummary["readiness"]["basis"],
): boolean {
  const { tasks, items } = indexProject(project);
  const item = kind === "item" ? items.get(key) : undefined;
  if (basis !== "components") return item?.list === "exit" || item?.list === "readiness";
  const row = kind === "task" ? tasks.get(key) : item;
  return row !== undefined && row.componentKey !== null;
}

function nounOf(project: Project, { kind, key }: Subject): string {
  if (kind === "task") return "tasks";
  if (kind === "blocker") return "blockers";
  if (kind === "item") return "checklist lines";
  switch (indexProject(project).criteria.get(key)?.kind) {
    case "must-have":
      return "must-haves";
    case "no-go":
      return "no-go triggers";
    default:
      return "go criteria";
  }
}

import "server-only";
import type { Project } from "@/lib/domain/project";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { nowInstant } from "@/lib/platform/clock";
import type { ProjectScope, Scope } from "@/lib/platform/viewer";
import { getProject, listProjects } from "./data";

/** A project's own fields with what is computed from all the others. */
export async function getProjectSummary(scope: ProjectScope) {
  return withSummary(await getProject(scope));
}

export async function listProjectSummaries(scope: Scope) {
  return (await listProjects(scope)).map(withSummary);
}

function withSummary(project: Project) {
  return {
    id: project.id,
    version: project.version,
    slug: project.slug,
    name: project.name,
    summary: project.summary,
    owner: project.owner,
    sponsor: project.sponsor,
    startOn: project.startOn,
    targetOn: project.targetOn,
    currency: project.currency,
    reviewCadenceDays: project.reviewCadenceDays,
    hoursPerDay: project.hoursPerDay,
    people: project.people,
    freshnessDays: project.freshnessDays,
    readinessTargetPercent: project.readinessTargetPercent,
    qualityStandard: project.qualityStandard,
    isExample: project.isExample,
    computed: summariseProject(project, nowInstant()),
  };
}

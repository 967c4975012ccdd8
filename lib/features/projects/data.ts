import "server-only";
import { cache } from "react";
import type { Project } from "@/lib/domain/project";
import { blockerRows, toBlockers } from "@/lib/features/blockers/data";
import { decisionRows, toDecisions } from "@/lib/features/decisions/data";
import { documentRows, toDocuments } from "@/lib/features/documents/data";
import { economicsRows, toEconomics } from "@/lib/features/economics/data";
import { evidenceRows, toTruth } from "@/lib/features/evidence/data";
import { metricRows, toMetrics } from "@/lib/features/metrics/data";
import { planRows, toPlan } from "@/lib/features/plan/data";
import { riskRows, toRisks } from "@/lib/features/risks/data";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { nowInstant } from "@/lib/platform/clock";
import { toDayOrNull, toInstantOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { indexKeys } from "@/lib/platform/key-index";
import { listProjectScopes, type ProjectScope, type Scope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";

const aggregateRows = {
  ...documentRows,
  ...planRows,
  ...evidenceRows,
  ...blockerRows,
  ...riskRows,
  ...metricRows,
  ...decisionRows,
  ...economicsRows,
} satisfies Prisma.ProjectInclude;

type ProjectRow = Prisma.ProjectGetPayload<{ include: typeof aggregateRows }>;

/** The aggregate, read in one query and once a request. */
export const getProject = cache((scope: ProjectScope) => readProject(db(), scope.projectId));

/** Every project the viewer may see, by name. */
export async function listProjects(scope: Scope): Promise<Project[]> {
  const scopes = await listProjectScopes(scope);
  const rows = await db().project.findMany({
    where: { id: { in: scopes.map((one) => one.projectId) } },
    include: aggregateRows,
    relationLoadStrategy: "join",
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return rows.map(toProject);
}

/** The aggregate as a transaction under way sees it. */
export async function readProject(
  client: Pick<Transaction, "project">,
  projectId: string,
): Promise<Project> {
  const row = await client.project.findUniqueOrThrow({
    where: { id: projectId },
    include: aggregateRows,
    relationLoadStrategy: "join",
  });
  return toProject(row);
}

function toProject(row: ProjectRow): Project {
  const keys = indexKeys({
    sources: row.sources,
    components: row.components,
    phases: row.phases,
    tasks: row.tasks,
    items: row.items,
    checks: row.checks,
    blockers: row.blockers,
    metrics: row.metrics,
    criteria: row.criteria,
    options: row.options,
    decisions: row.decisions,
  });
  return {
    id: row.id,
    version: row.version,
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    owner: row.owner,
    sponsor: row.sponsor,
    startOn: toDayOrNull(row.startOn),
    targetOn: toDayOrNull(row.targetOn),
    currency: row.currency,
    reviewCadenceDays: row.reviewCadenceDays,
    hoursPerDay: row.hoursPerDay.toNumber(),
    people: row.people.toNumber(),
    freshnessDays: row.freshnessDays,
    readinessTargetPercent: row.readinessTargetPercent,
    qualityStandard: row.qualityStandard,
    membersOnly: row.membersOnly,
    isExample: row.isExample,
    archivedAt: toInstantOrNull(row.archivedAt),
    ...toDocuments(row, keys),
    ...toPlan(row, keys),
    ...toTruth(row, keys),
    ...toBlockers(row, keys),
    ...toRisks(row),
    ...toMetrics(row, keys),
    ...toDecisions(row, keys),
    ...toEconomics(row, keys),
  };
}

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

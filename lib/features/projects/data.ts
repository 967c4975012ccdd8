import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { cache } from "react";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import type { Project } from "@/lib/domain/project";
import { type ProjectSummary, summariseProject } from "@/lib/domain/summary/summarise-project";
import { withoutArchive } from "@/lib/features/archive/data";
import { toBlockers } from "@/lib/features/blockers/data";
import { listAltered, toDecisions, toPollRules } from "@/lib/features/decisions/data";
import { toDocuments } from "@/lib/features/documents/data";
import { toEconomics } from "@/lib/features/economics/data";
import { pickFacts } from "@/lib/domain/facts";
import { toTruth } from "@/lib/features/evidence/data";
import { toMetrics } from "@/lib/features/metrics/data";
import { toPlan } from "@/lib/features/plan/data";
import { toRisks } from "@/lib/features/risks/data";
import { now, nowInstant } from "@/lib/platform/clock";
import { toDay, toDayOrNull, toInstantOrNull, toNumberOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { indexKeys } from "@/lib/platform/key-index";
import { log } from "@/lib/platform/log";
import { keepRecent } from "@/lib/platform/recent";
import { type Queries, treeReader } from "@/lib/platform/row-tree";
import { type FollowedTree, treeFollower } from "@/lib/platform/row-tree-follow";
import { turnsByName } from "@/lib/platform/turns";
import {
  archivedFor,
  listedFor,
  mayDo,
  type ProjectScope,
  type Scope,
} from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { aggregateBranches, type AggregateRow } from "./aggregate-rows";
import { OWN_FIELDS, RECENT_ROWS, ROLLUP_BATCH } from "./constants";
import { type Figures, keepFigures } from "./keep-figures";
import { readKeptLines } from "./kept-lines";
import {
  type ArchivedProject,
  type BrokenLine,
  type CopyableProject,
  type ForecastLine,
  areOutdated,
  asForecast,
  FIGURES_MARK,
  FORECAST_MARK,
  type KeptForecast,
  lineWithoutMoney,
  PROJECT_FACTS,
  type ProjectFacts,
  rowsOf,
  toForecast,
  toPortfolioLine,
} from "./types";

const BY_NAME = [
  { project: { name: "asc" } },
  { project: { slug: "asc" } },
] satisfies Prisma.RollupOrderByWithRelationInput[];

const readAggregates = treeReader<AggregateRow>("Project", aggregateBranches());
const followAggregate = treeFollower<AggregateRow>("Project", aggregateBranches());

const inTurn = turnsByName();

type RollupColumns = Prisma.RollupGetPayload<object>;
type Mark = Prisma.RollupGetPayload<{ select: typeof FIGURES_MARK }>;
type ProjectColumns = Prisma.ProjectGetPayload<object>;

interface Recent {
  project: Project;
  /** What it was made of; null where that was read with many others. */
  tree: FollowedTree<AggregateRow> | null;
}

const recent = keepRecent<Recent>(RECENT_ROWS);

/** The aggregate as the viewer may see it, once a request. */
export const getProject = cache(async (scope: ProjectScope): Promise<Project> => {
  const project = await wholeProject(scope);
  return mayDo(scope, "money:read") ? project : withoutMoney(project);
});

/** What was signed has its amounts in it, so this is told of the whole whoever reads: keys alone. */
export async function getAltered(scope: ProjectScope): Promise<string[]> {
  return listAltered(await wholeProject(scope));
}

async function wholeProject(scope: ProjectScope): Promise<Project> {
  return scope.past?.project ?? (await newestProject(scope));
}

/** How often the project has been written, once a request: what the request reads is not older. */
export const getRevision = cache(async ({ projectId }: ProjectScope): Promise<number> => {
  const { revision } = await db().rollup.findUniqueOrThrow({
    where: { projectId },
    select: { revision: true },
  });
  return revision;
});

async function newestProject(scope: ProjectScope): Promise<Project> {
  return projectAt(scope.projectId, await getRevision(scope));
}

/**
 * The aggregate as it is. Every write raises the revision in its own transaction, so one that was
 * read of the same revision is the same still; of another only what was written since is read. The
 * revision is asked for first: what is kept is never older than it says.
 */
export async function projectAt(projectId: string, revision: number): Promise<Project> {
  const { project } = await recent(projectId, revision, async (before) => {
    const tree = await followAggregate(db(), projectId, before?.tree ?? null);
    if (!tree) throw noProject(projectId);
    return weighed(toProject(tree.row), tree);
  });
  return project;
}

function weighed(project: Project, tree: Recent["tree"]) {
  return { value: { project, tree }, weight: rowsOf(project) };
}

function noProject(projectId: string): Error {
  return new Error(`There is no project ${projectId}.`);
}

/** The aggregate as a transaction under way sees it. */
export async function readProject(client: Queries, projectId: string): Promise<Project> {
  const [row] = await readAggregates(client, [projectId]);
  if (!row) throw noProject(projectId);
  return toProject(row);
}

/** The same of many, in one statement; one that cannot be read takes nothing from the others. */
export async function readProjects(client: Queries, projectIds: string[]): Promise<Project[]> {
  const projects: Project[] = [];
  for (const row of await readAggregates(client, projectIds)) {
    try {
      projects.push(toProject(row));
    } catch (error) {
      log.error({ err: error, project: row.slug }, "a project could not be read");
    }
    await nextTurn();
  }
  return projects;
}

/** A project's own fields with what is computed from all the others. */
export async function getProjectSummary(scope: ProjectScope) {
  const project = await getProject(scope);
  const rollup = await db().rollup.findUniqueOrThrow({
    where: { projectId: scope.projectId },
    select: { ...FORECAST_MARK, forecast: true },
  });
  return withSummary(project, summariseProject(project, nowInstant()), toForecast(rollup, now()));
}

/** By name; of the given projects those the viewer may see. */
export async function listProjectSummaries(scope: Scope, projectIds: string[]) {
  const rows = await db().rollup.findMany({
    where: { projectId: { in: projectIds }, project: listedFor(scope) },
    select: { ...FIGURES_MARK, ...FORECAST_MARK, summary: true, forecast: true, project: true },
    relationLoadStrategy: "join",
    orderBy: BY_NAME,
  });
  const renewed = await renew(rows.filter((row) => areOutdated(row, now())));
  const found = rows.flatMap((row) => {
    const { summary } = renewed.get(row.projectId) ?? asKept(row);
    return summary ? [withSummary(toOwnFields(row.project), summary, toForecast(row, now()))] : [];
  });
  return mayDo(scope, "money:read")
    ? found
    : found.map((one) => maskAmountsIn({ ...one, hidesMoney: true }));
}

/** By name; one query while nothing is outdated, however large the projects are. */
export async function listPortfolioLines(scope: Scope): Promise<(ForecastLine | BrokenLine)[]> {
  const kept = await readKeptLines(scope);
  const renewed = await renew(kept.filter(({ line }) => line === null));
  const broken = await listBroken(renewed);
  const found = kept.flatMap(({ projectId, outlook, isCurrent, trend, ...own }) => {
    const { line } = renewed.get(projectId) ?? asKept(own);
    if (line) return { ...line, forecast: asForecast(outlook, isCurrent), trend };
    return broken.get(projectId) ?? [];
  });
  return mayDo(scope, "money:read") ? found : found.map(lineWithoutMoney);
}

/** What can still be said of projects whose figures could not be computed. */
async function listBroken(renewed: Map<string, KeptFigures>): Promise<Map<string, BrokenLine>> {
  const ids = [...renewed].filter(([, { line }]) => !line).map(([id]) => id);
  if (ids.length === 0) return new Map();
  const rows = await db().project.findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true, name: true },
  });
  return new Map(rows.map(({ id, slug, name }) => [id, { slug, name, broken: "not computed" }]));
}

/** By name; no figure of them is kept current. */
export async function listArchivedProjects(scope: Scope): Promise<ArchivedProject[]> {
  const rows = await db().project.findMany({
    where: archivedFor(scope),
    select: { slug: true, name: true, owner: true, archivedAt: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return rows.flatMap(({ archivedAt, ...row }) =>
    archivedAt === null ? [] : [{ ...row, archivedAt: archivedAt.toISOString() }],
  );
}

/** By name: what another project may begin as a copy of. */
export async function listCopyableProjects(scope: Scope): Promise<CopyableProject[]> {
  const rows = await db().project.findMany({
    where: listedFor(scope),
    select: { slug: true, name: true, currency: true, startOn: true },
    orderBy: [{ name: "asc" }, { slug: "asc" }],
  });
  return rows.map((row) => ({ ...row, startOn: toDayOrNull(row.startOn) }));
}

/** What is said of the project as a whole, and from which version on. */
export async function findProjectFacts(
  client: Pick<Transaction, "project">,
  { projectId }: Pick<ProjectScope, "projectId">,
): Promise<(ProjectFacts & { version: number; archivedAt: string | null }) | null> {
  const row = await client.project.findUnique({ where: { id: projectId } });
  return row && pickFacts(toOwnFields(row), [...PROJECT_FACTS, "version", "archivedAt"]);
}

/** Renews the kept figures of these projects, as far as they are outdated. */
export async function refreshRollups(projectIds: string[]): Promise<void> {
  await renew(projectIds.map((projectId) => ({ projectId })));
}

/** Renews whatever is outdated, so that whoever reads next need not wait for it. */
export async function refreshOutdated(): Promise<void> {
  const rows = await db().rollup.findMany({
    where: { project: { archivedAt: null } },
    select: FIGURES_MARK,
  });
  await renew(rows.filter((row) => areOutdated(row, now())));
}

type KeptFigures = { [Name in "summary" | "line"]?: Figures[Name] | null };

/** As this code has written it, or `isOutdated` would have said so. */
function asKept({ summary = null, line = null }: Pick<Partial<RollupColumns>, "summary" | "line">) {
  return { summary, line } as KeptFigures;
}

/**
 * Batch by batch, and one batch at a time: of many who ask at once the first computes, and the others
 * find it done. A project that has gone meanwhile is not in the answer.
 */
async function renew(rows: { projectId: string }[]): Promise<Map<string, KeptFigures>> {
  const figures = new Map<string, KeptFigures>();
  for (let start = 0; start < rows.length; start += ROLLUP_BATCH) {
    const ids = rows.slice(start, start + ROLLUP_BATCH).map(({ projectId }) => projectId);
    for (const one of await inTurn("renewal", () => renewBatch(ids)))
      figures.set(one.projectId, one);
  }
  return figures;
}

async function renewBatch(projectIds: string[]) {
  const rows = await db().rollup.findMany({
    where: { projectId: { in: projectIds } },
    select: { ...FIGURES_MARK, summary: true, line: true },
  });
  const outdated = rows.filter((row) => areOutdated(row, now()));
  const kept = rows
    .filter((row) => !outdated.includes(row))
    .map((row) => ({ projectId: row.projectId, ...asKept(row) }));
  if (outdated.length === 0) return kept;
  const { computed, broken } = await computeFigures(outdated);
  await keepFigures(computed);
  return [...kept, ...computed, ...broken];
}

/**
 * The revisions were read before the rows, so figures never pass for newer than they are. A project
 * that no figure can be computed of takes nothing from the others.
 */
async function computeFigures(marks: Mark[]) {
  const computed: Figures[] = [];
  const broken: { projectId: string; summary: null; line: null }[] = [];
  for (const { projectId, revision, read } of await whatIsRead(marks)) {
    try {
      computed.push(figuresOf(await read(), revision));
    } catch (error) {
      log.error({ err: error, project: projectId }, "figures could not be computed");
      broken.push({ projectId, summary: null, line: null });
    }
    // A large batch takes a while: whoever else asks is answered in between.
    await nextTurn();
  }
  return { computed, broken };
}

/** Of one what was written since it was read last; many together in one statement. */
async function whatIsRead(marks: Mark[]) {
  const [one] = marks;
  if (one && marks.length === 1) {
    return [{ ...one, read: () => projectAt(one.projectId, one.revision) }];
  }
  const revisions = new Map(marks.map((mark) => [mark.projectId, mark.revision]));
  const rows = await readAggregates(db(), [...revisions.keys()]);
  return rows.map((row) => {
    const revision = revisions.get(row.id) ?? 0;
    return { projectId: row.id, revision, read: () => keepRead(row, revision) };
  });
}

/** Whoever looks at the project next finds its aggregate read. */
async function keepRead(row: AggregateRow, revision: number): Promise<Project> {
  const asRead = () => Promise.resolve(weighed(toProject(row), null));
  return (await recent(row.id, revision, asRead)).project;
}

function figuresOf(project: Project, revision: number): Figures {
  const computedAt = nowInstant();
  const summary = summariseProject(project, computedAt);
  const line = toPortfolioLine(project, summary);
  return { projectId: project.id, revision, computedAt, summary, line };
}

/** What is archived is not in it. */
function toProject(rows: AggregateRow): Project {
  const row = withoutArchive(rows);
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
    ...toOwnFields(row),
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

function toOwnFields(row: ProjectColumns) {
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
    workingDays: row.workingDays,
    holidays: row.holidays.map(toDay),
    freshnessDays: row.freshnessDays,
    readinessTargetPercent: row.readinessTargetPercent,
    qualityStandard: row.qualityStandard,
    discountRatePercent: toNumberOrNull(row.discountRatePercent),
    returnYears: row.returnYears,
    pollRules: toPollRules(row.pollRules),
    membersOnly: row.membersOnly,
    hidesMoney: false,
    isExample: row.isExample,
    archivedAt: toInstantOrNull(row.archivedAt),
  };
}

function withSummary(
  project: ReturnType<typeof toOwnFields>,
  summary: ProjectSummary,
  forecast: KeptForecast,
) {
  const own = Object.fromEntries(OWN_FIELDS.map((name) => [name, project[name]]));
  const computed = { ...summary, forecast };
  return { ...(own as Pick<Project, (typeof OWN_FIELDS)[number]>), computed };
}

import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { cache } from "react";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { withoutMoney } from "@/lib/domain/economics/without-money";
import type { Project } from "@/lib/domain/project";
import { type ProjectSummary, summariseProject } from "@/lib/domain/summary/summarise-project";
import { listAltered } from "@/lib/features/decisions/data";
import { pickFacts } from "@/lib/domain/facts";
import { now, nowInstant } from "@/lib/platform/clock";
import { toDayOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { fewAtOnce } from "@/lib/platform/few-at-once";
import { log } from "@/lib/platform/log";
import type { Queries } from "@/lib/platform/row-tree";
import { turnsByName } from "@/lib/platform/turns";
import {
  archivedFor,
  listedFor,
  mayDo,
  type ProjectScope,
  type Scope,
} from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import {
  aggregateAt,
  canFollow,
  keepAggregate,
  BrokenProject,
  NoProject,
  readAggregates,
  toOwnFields,
  toProject,
} from "./aggregates";
import { FOLLOWED_AT_ONCE, OWN_FIELDS, ROLLUP_BATCH } from "./constants";
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
  toForecast,
  toPortfolioLine,
} from "./types";

const BY_NAME = [
  { project: { name: "asc" } },
  { project: { slug: "asc" } },
] satisfies Prisma.RollupOrderByWithRelationInput[];

const inTurn = turnsByName();

type RollupColumns = Prisma.RollupGetPayload<object>;
type Mark = Prisma.RollupGetPayload<{ select: typeof FIGURES_MARK }>;

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

/** The aggregate as it is, of the newest revision that the database has told. */
export async function projectAt(projectId: string, revision: number): Promise<Project> {
  return aggregateAt(projectId, revision);
}

/** The aggregate as a transaction under way sees it. */
export async function readProject(client: Queries, projectId: string): Promise<Project> {
  const [row] = await readAggregates(client, [projectId]);
  if (!row) throw new NoProject(projectId);
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
  const compute = async (projectId: string, revision: number, read: () => Promise<Project>) => {
    // That nothing can be read now says nothing of the project: whoever asks hears of it.
    const project = await read().catch(whatItIs);
    if (project instanceof NoProject) return;
    try {
      if (project instanceof BrokenProject) throw project.cause;
      computed.push(figuresOf(project, revision));
    } catch (error) {
      log.error({ err: error, project: projectId }, "figures could not be computed");
      broken.push({ projectId, summary: null, line: null });
    }
    // A large batch takes a while: whoever else asks is answered in between.
    await nextTurn();
  };
  const { followed, others } = byWhatIsKept(marks);
  await fewAtOnce(followed, FOLLOWED_AT_ONCE, ({ projectId, revision }) =>
    compute(projectId, revision, () => aggregateAt(projectId, revision)),
  );
  const rows = others.size === 0 ? [] : await readAggregates(db(), [...others.keys()]);
  for (const row of rows) {
    const revision = others.get(row.id) ?? 0;
    await compute(row.id, revision, () => keepAggregate(row, revision));
  }
  return { computed, broken };
}

function whatItIs(error: unknown): NoProject | BrokenProject {
  if (error instanceof NoProject || error instanceof BrokenProject) return error;
  throw error;
}

/** Of which what is kept takes little to follow, and the revisions of those that are read together instead. */
function byWhatIsKept(marks: Mark[]) {
  const others = new Map<string, number>();
  for (const { projectId, revision } of marks) {
    if (!canFollow(projectId, revision)) others.set(projectId, revision);
  }
  // One alone is read as whoever looks at it would read it, and can be followed from then on.
  if (others.size === 1) others.clear();
  return { followed: marks.filter(({ projectId }) => !others.has(projectId)), others };
}

function figuresOf(project: Project, revision: number): Figures {
  const computedAt = nowInstant();
  const summary = summariseProject(project, computedAt);
  const line = toPortfolioLine(project, summary);
  return { projectId: project.id, revision, computedAt, summary, line };
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

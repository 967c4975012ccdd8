import "server-only";
import type { Project } from "@/lib/domain/project";
import { withoutArchive } from "@/lib/features/archive/data";
import { toBlockers } from "@/lib/features/blockers/data";
import { toDecisions, toPollRules } from "@/lib/features/decisions/data";
import { toDocuments } from "@/lib/features/documents/data";
import { toEconomics } from "@/lib/features/economics/data";
import { toTruth } from "@/lib/features/evidence/data";
import { toMetrics } from "@/lib/features/metrics/data";
import { toPlan } from "@/lib/features/plan/data";
import { toRisks } from "@/lib/features/risks/data";
import { toDay, toDayOrNull, toInstantOrNull, toNumberOrNull } from "@/lib/platform/columns";
import { db } from "@/lib/platform/db";
import { indexKeys } from "@/lib/platform/key-index";
import { keepRecent } from "@/lib/platform/recent";
import { treeReader } from "@/lib/platform/row-tree";
import { type FollowedTree, treeFollower } from "@/lib/platform/row-tree-follow";
import type { Prisma } from "@/prisma/generated/client";
import { aggregateBranches, type AggregateRow } from "./aggregate-rows";
import { RECENT_ROWS } from "./constants";
import { rowsOf } from "./types";

export const readAggregates = treeReader<AggregateRow>("Project", aggregateBranches());
const followAggregate = treeFollower<AggregateRow>("Project", aggregateBranches());

interface Recent {
  project: Project;
  /** What it was made of, or was at an earlier reading; null where that was read with many others. */
  tree: FollowedTree<AggregateRow> | null;
}

const recent = keepRecent<Recent>(RECENT_ROWS);

export class NoProject extends Error {
  constructor(projectId: string) {
    super(`There is no project ${projectId}.`);
    this.name = "NoProject";
  }
}

/** Its rows were read, and make no project, for the reason that `cause` has. */
export class BrokenProject extends Error {
  constructor(projectId: string, cause: unknown) {
    super(`The rows of ${projectId} make no project.`, { cause });
    this.name = "BrokenProject";
  }
}

/**
 * The aggregate as it is. Every write raises the revision in its own transaction, so one that was
 * read of the same revision is the same still; of another only what was written since is read. The
 * revision is asked for first: what is kept is never older than it says.
 */
export async function aggregateAt(projectId: string, revision: number): Promise<Project> {
  const { project } = await recent.read(projectId, revision, async (before) => {
    const tree = await followAggregate(db(), projectId, before?.tree ?? null);
    if (!tree) throw new NoProject(projectId);
    return weighed(made(tree.row), tree);
  });
  return project;
}

function made(row: AggregateRow): Project {
  try {
    return toProject(row);
  } catch (cause) {
    throw new BrokenProject(row.id, cause);
  }
}

/** Whether it is here, or all but what was written since. */
export function canFollow(projectId: string, revision: number): boolean {
  const known = recent.known(projectId);
  return known !== null && (known.revision === revision || (known.last?.tree ?? null) !== null);
}

/** Whoever looks at the project next finds its aggregate read. */
export async function keepAggregate(row: AggregateRow, revision: number): Promise<Project> {
  const { project } = await recent.read(row.id, revision, (before) =>
    Promise.resolve(weighed(made(row), before?.tree ?? null)),
  );
  return project;
}

function weighed(project: Project, tree: Recent["tree"]) {
  return { value: { project, tree }, weight: rowsOf(project) + (tree ? rowsOf(tree.row) : 0) };
}

/** What is archived is not in it. */
export function toProject(rows: AggregateRow): Project {
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

export function toOwnFields(row: Prisma.ProjectGetPayload<object>) {
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

import "server-only";
import type { MetricAsked } from "@/lib/domain/intake/figure-of-metric";
import { CHECK_KINDS, COMPARATORS, OUTCOMES, type SubjectKind } from "@/lib/domain/vocabulary";
import { EXCERPT_SHOWN } from "@/lib/features/evidence/constants";
import { toNumberOrNull, toPerson, word, wordOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import type { NamedCheck, Said } from "./access";
import { RULE_FORMATS } from "./constants";
import type { RuleRow, RuleTarget, WaitingGroup } from "./types";

/** A check as the intake knows it. */
export interface KnownCheck extends NamedCheck {
  passesNeeded: number;
}

const KEY = { select: { key: true } } as const;

type CheckTuple = [
  id: string,
  key: string,
  kind: string,
  passesNeeded: number,
  subjectKind: SubjectKind,
  subjectId: string,
  subjectKey: string,
];

/**
 * What may be asked for rows as one value: a hundred of them one by one cost Prisma more than all the rest. Lists
 * of names and ids are given as rows (`unnest`): by `= ANY` Postgres plans a statement anew each time it is
 * asked, and that takes longer than the answer.
 */
type Queries = Pick<Transaction, "$queryRaw">;

/** Every check that one of these names may mean, of rows in use, in one statement. */
export async function listNamedChecks(
  client: Queries,
  projectId: string,
  names: string[],
): Promise<KnownCheck[]> {
  const given = Prisma.sql`(SELECT unnest(${names}::text[]))`;
  return readChecks(
    client,
    projectId,
    Prisma.sql`"Check"."key" IN ${given}
      OR coalesce(task."key", item."key", blocker."key", criterion."key") IN ${given}`,
  );
}

/**
 * What is archived is left out: it takes no part in anything. The project is said of each table: else Postgres reads the rows
 * of all projects.
 */
async function readChecks(
  client: Queries,
  projectId: string,
  which: Prisma.Sql,
): Promise<KnownCheck[]> {
  const [found] = await client.$queryRaw<{ rows: CheckTuple[] }[]>`
    SELECT coalesce(json_agg(json_build_array("Check"."id", "Check"."key", "Check"."kind",
      "Check"."passesNeeded",
      CASE WHEN task."id" IS NOT NULL THEN 'task' WHEN item."id" IS NOT NULL THEN 'item'
        WHEN blocker."id" IS NOT NULL THEN 'blocker' ELSE 'criterion' END,
      coalesce(task."id", item."id", blocker."id", criterion."id"),
      coalesce(task."key", item."key", blocker."key", criterion."key")
    ) ORDER BY "Check"."position"), '[]') AS "rows"
    FROM "Check"
    LEFT JOIN "Task" task ON task."id" = "Check"."taskId"
      AND task."projectId" = "Check"."projectId" AND task."archivedAt" IS NULL
    LEFT JOIN "ChecklistItem" item ON item."id" = "Check"."itemId"
      AND item."projectId" = "Check"."projectId" AND item."archivedAt" IS NULL
    LEFT JOIN "Blocker" blocker ON blocker."id" = "Check"."blockerId"
      AND blocker."projectId" = "Check"."projectId" AND blocker."archivedAt" IS NULL
    LEFT JOIN "Criterion" criterion ON criterion."id" = "Check"."criterionId"
      AND criterion."projectId" = "Check"."projectId" AND criterion."archivedAt" IS NULL
    WHERE "Check"."projectId" = ${projectId}::uuid
      AND num_nonnulls(task."id", item."id", blocker."id", criterion."id") = 1 AND (${which})`;
  return (found?.rows ?? []).map(
    ([id, key, kind, passesNeeded, subjectKind, subjectId, subjectKey]) => ({
      ...{ id, key, kind: word(CHECK_KINDS, kind), passesNeeded },
      subject: { kind: subjectKind, id: subjectId, key: subjectKey },
    }),
  );
}

/** What came of a result or a file that was sent under a key. */
export interface TakenBefore {
  rowId: string;
  /** What its row says; null where it says nothing any more, or was none, as of what nobody waits for. */
  said: Said | null;
}

/** Which of these keys were taken before, and what came of each: read only where one was. */
export async function findTaken(
  projectId: string,
  keys: string[],
): Promise<Map<string, TakenBefore>> {
  if (keys.length === 0) return new Map();
  // A list as one value: as a hundred values Prisma plans the statement anew each time.
  const rows = await db().$queryRaw<(TakenBefore & { key: string })[]>`
    SELECT "key", "rowId", coalesce((
      SELECT json_build_object('checkId', "checkId", 'names', json_build_array("Check"."key",
        coalesce(task."key", item."key", blocker."key", criterion."key")),
        'format', NULL, 'outcome', "outcome", 'commit', "commit")
      FROM "Evidence" JOIN "Check" ON "Check"."id" = "Evidence"."checkId"
      LEFT JOIN "Task" task ON task."id" = "Check"."taskId"
      LEFT JOIN "ChecklistItem" item ON item."id" = "Check"."itemId"
      LEFT JOIN "Blocker" blocker ON blocker."id" = "Check"."blockerId"
      LEFT JOIN "Criterion" criterion ON criterion."id" = "Check"."criterionId"
      WHERE "Evidence"."id" = "rowId" AND "Evidence"."projectId" = "IntakeKey"."projectId"
    ), (
      SELECT json_build_object('checkId', NULL, 'names', json_build_array("name"),
        'format', "format", 'outcome', "outcome", 'commit', "commit")
      FROM "WaitingResult"
      WHERE "WaitingResult"."id" = "rowId" AND "WaitingResult"."projectId" = "IntakeKey"."projectId"
    )) AS "said"
    FROM "IntakeKey" WHERE "projectId" = ${projectId}::uuid AND "key" = ANY(${keys})`;
  return new Map(rows.map(({ key, rowId, said }) => [key, { rowId, said }]));
}

/** How many names wait with these, how many without, and which of these wait already. */
export async function countWaitingNames(
  tx: Pick<Transaction, "waitingResult">,
  projectId: string,
  given: readonly { format: string; name: string }[],
): Promise<{ before: number; all: number; known: Set<string> }> {
  if (given.length === 0) return { before: 0, all: 0, known: new Set() };
  const rows = await tx.waitingResult.groupBy({
    by: ["format", "name"],
    where: { projectId, settledAt: null },
  });
  const nameOf = (one: { format: string; name: string }) => `${one.format} ${one.name}`;
  const waiting = new Set(rows.map(nameOf));
  const known = given.filter((one) => waiting.has(nameOf(one)));
  const fresh = new Set(given.filter((one) => !waiting.has(nameOf(one))).map(nameOf));
  return {
    before: waiting.size,
    all: waiting.size + fresh.size,
    known: new Set(known.map(({ name }) => name)),
  };
}

/** In the order in which they are asked. */
export async function listRules(
  client: Pick<Transaction, "mappingRule">,
  projectId: string,
): Promise<RuleRow[]> {
  const rows = await client.mappingRule.findMany({
    where: { projectId },
    include: { check: KEY, metric: KEY },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    position: row.position,
    format: word(RULE_FORMATS, row.format),
    pattern: row.pattern,
    target: targetOf(row),
    by: toPerson(row.byName, row.byUserId),
    at: row.createdAt.toISOString(),
  }));
}

function targetOf({
  check,
  metric,
}: {
  check: { key: string } | null;
  metric: { key: string } | null;
}): RuleTarget {
  if (check) return { kind: "check", key: check.key };
  return metric ? { kind: "metric", key: metric.key } : { kind: "nothing" };
}

/** The same as it stands, for whoever only looks. */
export function findRules(projectId: string): Promise<RuleRow[]> {
  return listRules(db(), projectId);
}

export async function findRule(projectId: string, id: string): Promise<RuleRow | null> {
  return (await findRules(projectId)).find((one) => one.id === id) ?? null;
}

/** What a file may speak of, and what is said of that. */
export async function readGround(projectId: string) {
  const [rules, checks, metrics] = await Promise.all([
    listRules(db(), projectId),
    listRunChecks(db(), projectId),
    listRunMetrics(db(), projectId),
  ]);
  return { rules, checks, metrics };
}

/** Every check of rows in use that runs by itself. */
export async function listRunChecks(client: Queries, projectId: string): Promise<KnownCheck[]> {
  return readChecks(client, projectId, Prisma.sql`"Check"."kind" <> 'person'`);
}

export interface KnownMetric extends MetricAsked {
  id: string;
}

export async function listRunMetrics(
  client: Pick<Transaction, "metric">,
  projectId: string,
): Promise<KnownMetric[]> {
  const rows = await client.metric.findMany({
    where: { projectId, archivedAt: null },
    select: { id: true, key: true, unit: true, comparator: true },
    orderBy: { position: "asc" },
  });
  return rows.map((row) => ({ ...row, comparator: word(COMPARATORS, row.comparator) }));
}

/** The same as they stand, for whoever only looks. */
export function findRunMetrics(projectId: string): Promise<KnownMetric[]> {
  return listRunMetrics(db(), projectId);
}

/** By name, those with the newest first; all that wait are read, and they are few. */
export async function listWaiting(
  client: Pick<Transaction, "waitingResult">,
  projectId: string,
): Promise<WaitingGroup[]> {
  const rows = await client.waitingResult.findMany({
    where: { projectId, settledAt: null },
    orderBy: { seq: "desc" },
  });
  const groups = new Map<string, WaitingGroup>();
  for (const row of rows) {
    const name = `${row.format} ${row.name}`;
    const known = groups.get(name);
    if (known) known.count += 1;
    else groups.set(name, toGroup(row));
  }
  return [...groups.values()];
}

/** The same as it stands, for whoever only looks. */
export function findWaiting(projectId: string): Promise<WaitingGroup[]> {
  return listWaiting(db(), projectId);
}

/** Names that wait, and those that have waited since then; of a name that came as both, each. */
export async function listHeardNames(
  projectId: string,
  since: string,
): Promise<{ format: string; name: string; isFigure: boolean; waiting: number }[]> {
  const rows = await db().waitingResult.groupBy({
    by: ["format", "name", "outcome", "settledAt"],
    where: { projectId, OR: [{ settledAt: null }, { at: { gte: new Date(since) } }] },
    _count: { _all: true },
    orderBy: [{ format: "asc" }, { name: "asc" }],
  });
  const names = new Map<
    string,
    { format: string; name: string; isFigure: boolean; waiting: number }
  >();
  for (const { format, name, outcome, settledAt, _count } of rows) {
    const isFigure = outcome === null;
    const id = `${format} ${String(isFigure)} ${name}`;
    const known = names.get(id) ?? { format, name, isFigure, waiting: 0 };
    known.waiting += settledAt === null ? _count._all : 0;
    names.set(id, known);
  }
  return [...names.values()];
}

function toGroup(row: Prisma.WaitingResultGetPayload<object>): WaitingGroup {
  return {
    format: row.format,
    name: row.name,
    count: 1,
    outcome: wordOrNull(OUTCOMES, row.outcome),
    value: toNumberOrNull(row.value),
    unit: row.unit,
    excerpt: row.excerpt && row.excerpt.slice(0, EXCERPT_SHOWN),
    commit: row.commit,
    url: row.url,
    by: row.byName,
    at: row.at.toISOString(),
  };
}

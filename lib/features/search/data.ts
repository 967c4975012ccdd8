import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { db } from "@/lib/platform/db";
import { listedInSql, mayDo, type Scope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { SearchQuery } from "./schema";
import { HIT_KINDS, type HitKind, type SearchHit } from "./types";

/** Of one kind; more is said by asking more closely. */
const MOST_OF_A_KIND = 8;

const TABLES: Record<Exclude<HitKind, "project">, Prisma.Sql> = {
  task: Prisma.sql`SELECT "projectId", "key", "title" FROM "Task" WHERE "archivedAt" IS NULL`,
  item: Prisma.sql`SELECT "projectId", "key", "text" AS "title" FROM "ChecklistItem" WHERE "archivedAt" IS NULL`,
  blocker: Prisma.sql`SELECT "projectId", "key", "title" FROM "Blocker" WHERE "archivedAt" IS NULL`,
  risk: Prisma.sql`SELECT "projectId", "key", "title" FROM "Risk" WHERE "archivedAt" IS NULL`,
  metric: Prisma.sql`SELECT "projectId", "key", "name" AS "title" FROM "Metric" WHERE "archivedAt" IS NULL`,
  criterion: Prisma.sql`SELECT "projectId", "key", "text" AS "title" FROM "Criterion" WHERE "archivedAt" IS NULL`,
};

/**
 * What the viewer's projects hold by this key or with these words: in the project where one is first,
 * then by how well it fits, whole keys before beginnings before the rest. Amounts are neither shown to
 * whoever may not see them nor found by them.
 */
export async function findHits(
  scope: Scope,
  { q, project = "" }: SearchQuery,
): Promise<SearchHit[]> {
  const rows = await db().$queryRaw<SearchHit[]>`
    WITH seen AS (SELECT p."id", p."slug", p."name" FROM "Project" p WHERE ${listedInSql(scope)}),
    found AS (
      SELECT 'project' AS "kind", seen."id" AS "projectId", seen."slug" AS "key", seen."name" AS "title"
      FROM seen WHERE ${fits(Prisma.sql`seen."slug"`, Prisma.sql`seen."name"`, q)}
      ${q === "" ? Prisma.empty : Prisma.sql`UNION ALL ${Prisma.join(ofProjects(q), " UNION ALL ")}`}
    ),
    ranked AS (
      SELECT found."kind", seen."slug", seen."name" AS "project", found."key", found."title",
        row_number() OVER (PARTITION BY found."kind" ORDER BY
          seen."slug" = ${project} DESC, ${rank(q)}, found."title", seen."slug", found."key") AS "place"
      FROM found JOIN seen ON seen."id" = found."projectId"
    )
    SELECT "kind", "slug", "project", "key", "title" FROM ranked
    WHERE "place" <= ${MOST_OF_A_KIND} ORDER BY "place"`;
  const hits = mayDo(scope, "money:read") ? rows : rows.map(maskAmountsIn).filter(names(q));
  return HIT_KINDS.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
}

function ofProjects(q: string): Prisma.Sql[] {
  return Object.entries(TABLES).map(
    ([kind, rows]) => Prisma.sql`
      SELECT ${kind} AS "kind", "projectId", "key", "title" FROM (${rows}) AS its
      WHERE ${fits(Prisma.sql`"key"`, Prisma.sql`"title"`, q)}`,
  );
}

function fits(key: Prisma.Sql, title: Prisma.Sql, q: string): Prisma.Sql {
  const within = `%${escaped(q)}%`;
  return Prisma.sql`(${key} ILIKE ${within} OR ${title} ILIKE ${within})`;
}

function rank(q: string): Prisma.Sql {
  const begin = `${escaped(q)}%`;
  return Prisma.sql`CASE
    WHEN lower(found."key") = lower(${q}) THEN 0
    WHEN found."title" ILIKE ${begin} THEN 1
    WHEN found."key" ILIKE ${begin} THEN 2
    WHEN found."title" ILIKE ${`% ${begin}`} THEN 3
    ELSE 4 END`;
}

/** As LIKE reads it: nothing in it stands for something else. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

function names(q: string): (hit: SearchHit) => boolean {
  const part = q.toLowerCase();
  return ({ key, title }) => [key, title].some((text) => text.toLowerCase().includes(part));
}

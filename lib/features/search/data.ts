import "server-only";
import { maskAmountsIn } from "@/lib/domain/economics/mask-amounts";
import { SEES_IN_SQL } from "@/lib/features/people/data";
import { db } from "@/lib/platform/db";
import { listedInSql, mayDo, type Scope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import type { SearchQuery } from "./schema";
import { HIT_KINDS, type HitKind, OWNED_AT, type OwnedAt, type SearchHit } from "./types";

/** Of one kind; more is said by asking more closely. */
const MOST_OF_A_KIND = 8;

const TABLES: Record<Exclude<HitKind, "project" | "person">, Prisma.Sql> = {
  task: Prisma.sql`SELECT "projectId", "key", "title" FROM "Task" WHERE "archivedAt" IS NULL`,
  item: Prisma.sql`SELECT "projectId", "key", "text" AS "title" FROM "ChecklistItem" WHERE "archivedAt" IS NULL`,
  blocker: Prisma.sql`SELECT "projectId", "key", "title" FROM "Blocker" WHERE "archivedAt" IS NULL`,
  risk: Prisma.sql`SELECT "projectId", "key", "title" FROM "Risk" WHERE "archivedAt" IS NULL`,
  metric: Prisma.sql`SELECT "projectId", "key", "name" AS "title" FROM "Metric" WHERE "archivedAt" IS NULL`,
  criterion: Prisma.sql`SELECT "projectId", "key", "text" AS "title" FROM "Criterion" WHERE "archivedAt" IS NULL`,
};

/** Rows with the names that own them. A project's own owner is read from those that the viewer sees. */
const OWNED: Record<OwnedAt, Prisma.Sql> = {
  plan: Prisma.sql`
    SELECT "projectId", "owner" FROM "Task" WHERE "archivedAt" IS NULL
    UNION ALL SELECT "projectId", "owner" FROM "ChecklistItem" WHERE "archivedAt" IS NULL`,
  blockers: Prisma.sql`SELECT "projectId", "owner" FROM "Blocker" WHERE "archivedAt" IS NULL`,
  risks: Prisma.sql`SELECT "projectId", "owner" FROM "Risk" WHERE "archivedAt" IS NULL`,
  "go-no-go": Prisma.sql`SELECT "projectId", "owner" FROM "Criterion" WHERE "archivedAt" IS NULL`,
  overview: Prisma.sql`SELECT "id" AS "projectId", "owner" FROM seen`,
};

type Row = Omit<SearchHit, "owns"> & { at: OwnedAt | null; count: number };

/**
 * What the viewer's projects hold by this key or with these words: in the project where one is first,
 * then by how well it fits, whole keys before beginnings before the rest. People are found by their names:
 * owners once in each project, first where they own most, and whoever owns nothing once, in a project that
 * both see. Amounts are neither shown to
 * whoever may not see them nor found by them.
 */
export async function findHits(
  scope: Scope,
  { q, project = "" }: SearchQuery,
): Promise<SearchHit[]> {
  const rows = await db().$queryRaw<Row[]>`
    WITH seen AS (SELECT p."id", p."slug", p."name", p."owner" FROM "Project" p WHERE ${listedInSql(scope)}),
    found AS (
      SELECT 'project' AS "kind", seen."id" AS "projectId", seen."slug" AS "key", seen."name" AS "title",
        NULL AS "at", 0 AS "count"
      FROM seen WHERE ${fits(Prisma.sql`seen."slug"`, Prisma.sql`seen."name"`, q)}
      ${q === "" ? Prisma.empty : Prisma.sql`UNION ALL ${Prisma.join([...ofProjects(q), people(q, project)], " UNION ALL ")}`}
    ),
    ranked AS (
      SELECT found."kind", seen."slug", seen."name" AS "project", found."key", found."title", found."at",
        found."count", row_number() OVER (PARTITION BY found."kind" ORDER BY
          seen."slug" = ${project} DESC, ${rank(q)}, found."title", found."count" DESC, seen."slug",
          found."key") AS "place"
      FROM found JOIN seen ON seen."id" = found."projectId"
    )
    SELECT "kind", "slug", "project", "key", "title", "at", "count" FROM ranked
    WHERE "place" <= ${MOST_OF_A_KIND} ORDER BY "place"`;
  const all = rows.map(({ at, count, ...hit }) => ({ ...hit, owns: at && { at, count } }));
  const hits = mayDo(scope, "money:read") ? all : all.map(maskAmountsIn).filter(names(q));
  return HIT_KINDS.flatMap((kind) => hits.filter((hit) => hit.kind === kind));
}

function ofProjects(q: string): Prisma.Sql[] {
  return Object.entries(TABLES).map(
    ([kind, rows]) => Prisma.sql`
      SELECT ${kind} AS "kind", "projectId", "key", "title", NULL, 0 FROM (${rows}) AS its
      WHERE ${fits(Prisma.sql`"key"`, Prisma.sql`"title"`, q)}`,
  );
}

function people(q: string, project: string): Prisma.Sql {
  const name = Prisma.sql`"owner"`;
  const owned = OWNED_AT.map(
    (at, index) => Prisma.sql`
      SELECT "projectId", "owner", ${at} AS "at", ${index}::int AS "order", count(*)::int AS "count"
      FROM (${OWNED[at]}) AS its WHERE ${fits(name, name, q)} GROUP BY "projectId", "owner"`,
  );
  return Prisma.sql`(
    WITH owned AS (
      SELECT its.* FROM (${Prisma.join(owned, " UNION ALL ")}) AS its JOIN seen ON seen."id" = its."projectId"
    )
    (SELECT DISTINCT ON ("projectId", "owner")
      'person', "projectId", "owner", "owner", "at", "count"
    FROM owned ORDER BY "projectId", "owner", "order")
    UNION ALL
    (SELECT DISTINCT ON (u."name") 'person', p."id", u."name", u."name", NULL, 0
    FROM "User" u CROSS JOIN "Project" p JOIN seen ON seen."id" = p."id"
    WHERE u."disabledAt" IS NULL AND ${fits(Prisma.sql`u."name"`, Prisma.sql`u."name"`, q)}
      AND ${Prisma.raw(SEES_IN_SQL)} AND u."name" NOT IN (SELECT "owner" FROM owned)
    ORDER BY u."name", seen."slug" = ${project} DESC, seen."name", p."id"))`;
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

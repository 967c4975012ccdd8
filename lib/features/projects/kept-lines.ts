import "server-only";
import type { TrendPoint } from "@/lib/domain/history/trend";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { keepMarked } from "@/lib/platform/marked";
import { listedInSql, type Scope } from "@/lib/platform/viewer";
import type { Prisma } from "@/prisma/generated/client";
import { FIGURES_FORMAT, FORECAST_FORMAT } from "./constants";

type Line = Prisma.RollupGetPayload<object>["line"];
type Outlook = Prisma.RollupGetPayload<object>["forecast"];

/** What is kept of one project for the portfolio. */
export interface KeptLine {
  projectId: string;
  /** Null where it is outdated: then it has to be computed anew. */
  line: Line;
  outlook: Outlook;
  /** Of the forecast; null where there is none. */
  isCurrent: boolean | null;
  trend: TrendPoint[];
}

type MarkTuple = [
  projectId: string,
  stamp: string | null,
  isOutdated: boolean,
  outlook: Outlook,
  isCurrent: boolean | null,
  trend: TrendPoint[] | null,
];

/**
 * By name, those the viewer may see. Lines are three quarters of what the portfolio reads, and few of them change between
 * two readers: a server remembers each with when and of which revision it was computed, asks for those marks,
 * and reads only what has been computed since. Nothing is kept by time, so nothing is late (ADR 043).
 */
export async function readKeptLines(scope: Scope): Promise<KeptLine[]> {
  const marks = await readMarks(scope);
  const current = marks.filter(([, , isOutdated]) => !isOutdated);
  const lines = await remembered(
    current.map(([id, stamp]) => [id, stamp]),
    readLines,
  );
  return marks.map(([projectId, , , outlook, isCurrent, trend]) => ({
    ...{ projectId, outlook, isCurrent, trend: trend ?? [] },
    line: lines.get(projectId) ?? null,
  }));
}

/** Of a kilobyte each. What is more begins anew. */
const MOST_REMEMBERED = 20_000;
/** Shared by all who ask: nobody changes one in place. */
const remembered = keepMarked<Line>(MOST_REMEMBERED);

/** As one value: taking a thousand rows apart costs Prisma as long as reading them. */
async function readMarks(scope: Scope): Promise<MarkTuple[]> {
  const [found] = await db().$queryRaw<{ marks: MarkTuple[] }[]>`
    SELECT coalesce(json_agg(json_build_array(r."projectId",
        concat_ws(' ', r."computedRevision", extract(epoch FROM r."computedAt")),
        r."computedRevision" IS DISTINCT FROM r."revision"
          OR r."format" IS DISTINCT FROM ${FIGURES_FORMAT}
          OR coalesce(r."holdsUntil" <= ${now()}, false),
        CASE WHEN r."forecastFormat" = ${FORECAST_FORMAT} THEN r."forecast" END,
        r."forecastRevision" = r."revision" AND r."forecastHoldsUntil" > ${now()},
        r."trend"
      ) ORDER BY p."name", p."slug"), '[]') AS "marks"
    FROM "Rollup" r JOIN "Project" p ON p."id" = r."projectId"
    WHERE ${listedInSql(scope)}`;
  return found?.marks ?? [];
}

/** Those that are computed anew meanwhile are newer than asked for, never older. */
async function readLines(projectIds: string[]): Promise<[id: string, stamp: string, line: Line][]> {
  const [found] = await db().$queryRaw<{ lines: [id: string, stamp: string, line: Line][] }[]>`
    SELECT coalesce(json_agg(json_build_array("projectId",
        concat_ws(' ', "computedRevision", extract(epoch FROM "computedAt")), "line")), '[]') AS "lines"
    FROM "Rollup" WHERE "projectId" IN (SELECT unnest(${projectIds}::uuid[]))`;
  return found?.lines ?? [];
}

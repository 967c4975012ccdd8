import "server-only";
import type { ProjectSummary } from "@/lib/domain/summary/summarise-project";
import { storableOrNull } from "@/lib/platform/columns";
import { db } from "@/lib/platform/db";
import { FIGURES_FORMAT } from "./constants";
import type { PortfolioLine } from "./types";

/** The figures of one project and the revision of it that they were computed from. */
export interface Figures {
  projectId: string;
  revision: number;
  computedAt: string;
  summary: ProjectSummary;
  line: PortfolioLine;
}

/**
 * Keeps computed figures for the next reader. Figures of a revision that a write has left behind are
 * dropped, and so are those for a row that somebody holds: a reader waits for no writer, and two that
 * computed the same never wait for each other.
 */
export async function keepFigures(figures: Figures[]): Promise<void> {
  const rows = figures.map((one) => ({
    ...one,
    holdsUntil: storableOrNull(one.summary.holdsUntil),
  }));
  await db().$executeRaw`
    UPDATE "Rollup" AS kept
    SET "computedRevision" = due."revision", "computedAt" = due."computedAt",
        "holdsUntil" = due."holdsUntil", "summary" = due."summary", "line" = due."line",
        "format" = ${FIGURES_FORMAT}
    FROM (
      SELECT given.*
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given (
        "projectId" uuid, "revision" int, "computedAt" timestamptz, "holdsUntil" timestamptz,
        "summary" json, "line" json
      )
      JOIN "Rollup" AS held
        ON held."projectId" = given."projectId" AND held."revision" = given."revision"
      WHERE held."format" <= ${FIGURES_FORMAT}
      FOR NO KEY UPDATE OF held SKIP LOCKED
    ) AS due
    WHERE kept."projectId" = due."projectId" AND kept."revision" = due."revision"`;
}

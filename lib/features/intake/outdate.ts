import "server-only";
import { type Run, supersededRuns } from "@/lib/domain/truth/current-runs";
import type { Check } from "@/lib/domain/project";
import { CHECK_KINDS, EVIDENCE_ORIGINS, OUTCOMES } from "@/lib/domain/vocabulary";
import { word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";

/**
 * Marks, of the checks of some projects that programs have reported of since this was last done here, the runs on
 * which no figure rests any more (ADR 042). For whoever recorded them it need not be waited for: every figure is the
 * same before. What a server that fell has left, the next one to hear of its project finds.
 */
export async function outdateRuns(projectIds: string[]): Promise<void> {
  const reported = await listReported(projectIds);
  if (reported.length === 0) return;
  await outdate(reported.flatMap(({ checkIds }) => checkIds));
  for (const { projectId, seq } of reported) lookedAt.set(projectId, seq);
}

/** After a restart all that was ever reported is looked at once. */
const LIMITS = { maxWait: 10_000, timeout: 60_000 };

/** One at a time for each check, or two would leave out what the other keeps. */
async function outdate(checkIds: string[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT "id" FROM "Check" WHERE "id" = ANY(${checkIds}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
    const outdated = (await readStanding(tx, checkIds)).flatMap(({ runs, ...ground }) =>
      supersededRuns(runs, ground),
    );
    if (outdated.length === 0) return;
    await tx.$executeRaw`
      UPDATE "Evidence" SET "current" = false WHERE "id" = ANY(${outdated}::uuid[])`;
  }, LIMITS);
}

/** By project the place of the newest run that was looked at by this server. */
const lookedAt = new Map<string, string>();

/** The checks of each with results that stand behind that place, and the place of the newest. */
function listReported(
  projectIds: string[],
): Promise<{ projectId: string; checkIds: string[]; seq: string }[]> {
  const places = projectIds.map((projectId) => lookedAt.get(projectId) ?? "0");
  return db().$queryRaw`
    SELECT "projectId", json_agg(DISTINCT "checkId") AS "checkIds", max("Evidence"."seq")::text AS "seq"
    FROM unnest(${projectIds}::uuid[], ${places}::bigint[]) AS project ("id", "seq")
    JOIN "Evidence" ON "projectId" = project."id" AND "Evidence"."seq" > project."seq" AND "current"
    WHERE "origin" = 'ci' AND "checkId" IS NOT NULL GROUP BY "projectId"`;
}

type RunTuple = [
  id: string,
  outcome: string,
  origin: string,
  commit: string | null,
  command: string | null,
  at: string,
];

/** Of some checks the runs on which figures rest, oldest first, and what decides which of them do. */
interface Standing {
  runs: Run[];
  check: Pick<Check, "kind" | "command" | "passesNeeded">;
  /** When what the check speaks for was claimed, withdrawn or not. */
  claimedAt: string[];
}

async function readStanding(tx: Transaction, checkIds: string[]): Promise<Standing[]> {
  const rows = await tx.$queryRaw<
    (Omit<Standing["check"], "kind"> & { kind: string; runs: RunTuple[]; claimedAt: string[] })[]
  >`
    SELECT "Check"."passesNeeded", "Check"."kind", "Check"."command", (
      SELECT json_agg(json_build_array("id", "outcome", "origin", "commit", "command", "at")
        ORDER BY "at", "seq")
      FROM "Evidence" WHERE "checkId" = "Check"."id" AND "current"
    ) AS "runs", (
      SELECT coalesce(json_agg("at"), '[]') FROM (
        SELECT "at" FROM "Claim" WHERE "taskId" = "Check"."taskId"
        UNION ALL SELECT "at" FROM "Claim" WHERE "itemId" = "Check"."itemId"
        UNION ALL SELECT "at" FROM "Claim" WHERE "blockerId" = "Check"."blockerId"
        UNION ALL SELECT "at" FROM "Claim" WHERE "criterionId" = "Check"."criterionId"
      ) claim
    ) AS "claimedAt"
    FROM "Check" WHERE "id" = ANY(${checkIds}::uuid[])`;
  return rows.map(({ passesNeeded, kind, command, runs, claimedAt }) => ({
    check: { passesNeeded, command, kind: word(CHECK_KINDS, kind) },
    claimedAt: claimedAt.map((at) => new Date(at).toISOString()),
    runs: runs.map(([id, outcome, origin, commit, ran, at]) => ({
      ...{ id, commit, command: ran, at: new Date(at).toISOString() },
      outcome: word(OUTCOMES, outcome),
      origin: word(EVIDENCE_ORIGINS, origin),
    })),
  }));
}

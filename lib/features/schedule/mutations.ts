import "server-only";
import { generateKeyBetween } from "fractional-indexing";
import { nextKey } from "@/lib/domain/next-key";
import { baselineRows } from "@/lib/domain/schedule/baselines";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { FORECAST_FORMAT } from "@/lib/features/projects/constants";
import { readProject } from "@/lib/features/projects/data";
import { fromDayOrNull, fromEstimate } from "@/lib/platform/columns";
import { done, type Outcome, refuse, refuseField } from "@/lib/platform/outcome";
import { db } from "@/lib/platform/db";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { type Facts, holdProject, write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { whyNotTake } from "./access";
import {
  computeForecast,
  findPlannedTask,
  type ForecastFigure,
  listForecastsDue,
  tellWhatStands,
} from "./data";
import type { ReplanInput, TakeBaselineInput } from "./schema";
import { changedFacts, type PlanFacts, planFacts } from "./types";

/** Moves a task in the plan, or says anew what it takes. Baselines and what happened stay as they are (R22). */
export async function replanTask(
  scope: ProjectScope,
  { task: seen, ...input }: ReplanInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { id } = seen;
  const after = planFacts(input);
  const work: Parameters<typeof writeRow>[3] = async ({ tx }) => {
    const task = await findPlannedTask(tx, scope, id);
    if (!task) return gone("task");
    const changed = changedFacts(task.facts, after);
    if (changed.length === 0) return refuse("refused", "Not saved. Nothing of it has changed.");
    const { estimate, plannedStartOn, plannedEndOn } = after;
    await tx.task.update({
      where: { id },
      data: {
        ...fromEstimate(estimate),
        plannedStartOn: fromDayOrNull(plannedStartOn),
        plannedEndOn: fromDayOrNull(plannedEndOn),
      },
    });
    return {
      action: "task.replanned",
      before: told(task.facts, changed),
      after: told(after, changed),
    };
  };
  return writeRow(scope, { kind: "task", ...seen }, requestId, work, () =>
    tellWhatStands(scope, id),
  );
}

/** Keeps the plan as it stands now, for good, so that a slip from here on stays in sight (R22). */
export async function takeBaseline(
  scope: ProjectScope,
  { name }: TakeBaselineInput,
  requestId: string,
): Promise<Outcome<Changed & { key: string }>> {
  const { projectId, viewer } = scope;
  return write<Changed & { key: string }>(scope, requestId, async ({ tx, at, record }) => {
    await holdProject(tx, scope);
    const project = await readProject(tx, projectId);
    const whyNot = whyNotTake(name, project.baselines);
    if (whyNot !== null) return refuseField("name", whyNot);
    const rows = baselineRows(project, scheduleProject(project, at.toISOString()));
    if (rows.length === 0) return refuse("refused", "Not taken. There is no plan to keep yet.");
    const key = nextKey(
      "BL",
      project.baselines.map((baseline) => baseline.key),
    );
    const last = await tx.baseline.findFirst({
      where: { projectId },
      orderBy: { position: "desc" },
      select: { position: true },
    });
    const { id, version } = await tx.baseline.create({
      data: {
        projectId,
        key,
        name,
        position: generateKeyBetween(last?.position ?? null, null),
        takenAt: at,
        takenByName: viewer.name,
        takenByUserId: viewer.userId,
        rows: rows.map((row) => ({ ...row })),
      },
      select: { id: true, version: true },
    });
    record({
      action: "baseline.taken",
      subject: { kind: "baseline", id, key },
      before: null,
      after: { name, rows: rows.length, version },
    });
    return done({ id, version, key });
  });
}

/**
 * Computes anew what is outdated of these projects, or of all, behind whoever reads: one after another, in
 * a thread. One that cannot be computed says so until it is tried again, and takes nothing from the others.
 */
export async function refreshForecasts(projectIds?: string[]): Promise<void> {
  for (const projectId of await listForecastsDue(projectIds)) {
    const figure = await computeForecast(projectId);
    if (figure) await keepForecast(figure);
  }
}

/** One of an older state is better than none, and is shown as such; it never replaces a newer one. */
async function keepForecast(figure: ForecastFigure): Promise<void> {
  const { projectId, revision, holdsUntil, outlook } = figure;
  await db().$executeRaw`
    UPDATE "Rollup" AS kept
    SET "forecast" = ${JSON.stringify(outlook)}::json, "forecastRevision" = ${revision},
        "forecastHoldsUntil" = ${holdsUntil}::timestamptz, "forecastFormat" = ${FORECAST_FORMAT}
    FROM (
      SELECT "projectId" FROM "Rollup"
      WHERE "projectId" = ${projectId}::uuid AND "forecastFormat" <= ${FORECAST_FORMAT}
        AND ("forecastRevision" IS NULL OR "forecastRevision" <= ${revision})
      FOR NO KEY UPDATE SKIP LOCKED
    ) AS due
    WHERE kept."projectId" = due."projectId"`;
}

function told(facts: PlanFacts, changed: readonly (keyof PlanFacts)[]): Facts {
  const { estimate, ...days } = facts;
  const plain = { ...days, estimate: estimate && { ...estimate } };
  return Object.fromEntries(changed.map((name) => [name, plain[name]]));
}

import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { cache } from "react";
import type { Forecast, ForecastOptions } from "@/lib/domain/forecast/forecast-completion";
import { outlookOf } from "@/lib/domain/forecast/outlook";
import { dayOf, earliest, endOfDay, hasPassed } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { getProject, projectAt } from "@/lib/features/projects/data";
import { FORECAST_MARK, isForecastDue, type KeptOutlook } from "@/lib/features/projects/types";
import { now, nowInstant } from "@/lib/platform/clock";
import { toDay, toDayOrNull, toEstimateOrNull, toNumberOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { thread } from "@/lib/platform/thread";
import type { Facts } from "@/lib/platform/transaction";
import { momentOf, type ProjectScope } from "@/lib/platform/viewer";
import type { CalendarFacts, PlannedFacts, PlannedKind } from "./types";
import type { ForecastWork } from "./worker";

export const getSchedule = cache(
  async (scope: ProjectScope): Promise<ProjectSchedule> =>
    scheduleProject(await getProject(scope), momentOf(scope)),
);

/** The forecast of the plan as it is or was, computed once for all who ask while nothing has changed. */
export async function getForecast(scope: ProjectScope): Promise<Forecast> {
  return forecastOf(await getProject(scope), momentOf(scope));
}

/** As much as a page waits for it; whoever comes later finds it done. */
const SOON_MS = 150;

/** Null while it is still being computed. */
export async function getForecastInTime(scope: ProjectScope): Promise<Forecast | null> {
  return inTime(scope, getForecast(scope));
}

/** The same where a page has more to say: null while it is still being computed, or cannot be. */
export async function getForecastSoon(scope: ProjectScope): Promise<Forecast | null> {
  const forecast = getForecast(scope).catch((error: unknown) => {
    log.error({ err: error, project: scope.slug }, "a forecast could not be computed");
    return null;
  });
  return inTime(scope, forecast);
}

/** Nobody comes back to a page of the past, which hears of no change: it waits until all of it is there. */
async function inTime(
  { past }: ProjectScope,
  forecast: Promise<Forecast | null>,
): Promise<Forecast | null> {
  if (past !== null) return forecast;
  const late = new AbortController();
  const tooLate = wait(SOON_MS, null, { signal: late.signal, ref: false }).catch(() => null);
  const first = await Promise.race([forecast, tooLate]);
  late.abort();
  return first;
}

/** What the place of a row in the plan rests on, as a write finds it. */
export async function findPlanned<Kind extends PlannedKind>(
  client: PlanTables,
  scope: ProjectScope,
  kind: Kind,
  id: string,
): Promise<{ version: number; facts: PlannedFacts[Kind] } | null> {
  return FIND[kind](client, { id, projectId: scope.projectId });
}

type PlanTables = Pick<Transaction, PlannedKind>;

type Find<Kind extends PlannedKind> = (
  client: PlanTables,
  where: { id: string; projectId: string },
) => Promise<{ version: number; facts: PlannedFacts[Kind] } | null>;

const FIND: { [Kind in PlannedKind]: Find<Kind> } = {
  task: async (client, where) => {
    const row = await client.task.findFirst({ where });
    return (
      row && {
        version: row.version,
        facts: { ...toPlan(row), actualHours: toNumberOrNull(row.actualHours) },
      }
    );
  },
  phase: async (client, where) => {
    const row = await client.phase.findFirst({ where });
    return (
      row && {
        version: row.version,
        facts: {
          ...toPlan(row),
          notBeforeOn: toDayOrNull(row.notBeforeOn),
          deferred: row.deferred,
        },
      }
    );
  },
  milestone: async (client, where) => {
    const row = await client.milestone.findFirst({ where });
    if (!row) return null;
    const facts = {
      startsOn: toDayOrNull(row.startsOn),
      endsOn: toDayOrNull(row.endsOn),
      actualOn: toDayOrNull(row.actualOn),
    };
    return { version: row.version, facts };
  },
};

function toPlan(
  row: Parameters<typeof toEstimateOrNull>[0] & {
    plannedStartOn: Date | null;
    plannedEndOn: Date | null;
  },
): Omit<PlannedFacts["task"], "actualHours"> {
  return {
    estimate: toEstimateOrNull(row),
    plannedStartOn: toDayOrNull(row.plannedStartOn),
    plannedEndOn: toDayOrNull(row.plannedEndOn),
  };
}

/** The calendar as a write finds it, with the version of the project that it is part of. */
export async function findCalendar(
  client: Pick<Transaction, "project">,
  { projectId }: ProjectScope,
): Promise<{ version: number; facts: CalendarFacts } | null> {
  const row = await client.project.findUnique({
    where: { id: projectId },
    select: {
      ...{ version: true, startOn: true, targetOn: true },
      ...{ hoursPerDay: true, people: true, workingDays: true, holidays: true },
    },
  });
  if (!row) return null;
  const facts = {
    startOn: toDayOrNull(row.startOn),
    targetOn: toDayOrNull(row.targetOn),
    hoursPerDay: row.hoursPerDay.toNumber(),
    people: row.people.toNumber(),
    workingDays: row.workingDays,
    holidays: row.holidays.map(toDay),
  };
  return { version: row.version, facts };
}

/** All that a dependency is made of: its ends by their keys, as the plan names them. */
export async function findDependency(
  client: Pick<Transaction, "dependency">,
  { projectId }: ProjectScope,
  id: string,
) {
  const name = { select: { key: true } };
  const row = await client.dependency.findFirst({
    where: { id, projectId },
    include: {
      ...{ blockingTask: name, blockingPhase: name, blockingBlocker: name },
      ...{ dependentTask: name, dependentPhase: name, dependentBlocker: name },
    },
  });
  if (!row) return null;
  const { blockingKind, dependentKind, statedBy, note, position } = row;
  const { blockingMissingKey, dependentMissingKey } = row;
  const blocking = row.blockingTask ?? row.blockingPhase ?? row.blockingBlocker;
  const dependent = row.dependentTask ?? row.dependentPhase ?? row.dependentBlocker;
  return {
    blockingKind,
    blockingKey: blocking?.key ?? blockingMissingKey,
    blockingMissing: blockingMissingKey !== null,
    dependentKind,
    dependentKey: dependent?.key ?? dependentMissingKey,
    dependentMissing: dependentMissingKey !== null,
    statedBy,
    note,
    position,
  };
}

interface Known {
  /** From when on time alone may have changed it. */
  holdsUntil: string;
  forecast: Promise<Forecast>;
}

const known = new WeakMap<Project, Known>();

/** The same of an aggregate; it is shared as long as the aggregate is. */
export async function forecastOf(project: Project, now: string): Promise<Forecast> {
  const before = known.get(project);
  if (before && !hasPassed(before.holdsUntil, now)) return before.forecast;
  const forecast = simulate(project, now);
  known.set(project, { holdsUntil: holdsUntil(project, now), forecast });
  forecast.catch(() => known.delete(project));
  return forecast;
}

/** The forecast of one project in short, the revision it was computed of, and until when time changes nothing. */
export interface ForecastFigure {
  projectId: string;
  revision: number;
  holdsUntil: string;
  outlook: KeptOutlook;
}

/** Those of the given projects, or of all, whose kept forecast is outdated or not there yet. */
export async function listForecastsDue(projectIds?: string[]): Promise<string[]> {
  const where = projectIds ? { projectId: { in: projectIds } } : { project: { archivedAt: null } };
  const select = { projectId: true, ...FORECAST_MARK };
  const rows = await db().rollup.findMany({ where, select });
  return rows.flatMap((row) => (isForecastDue(row, now()) ? [row.projectId] : []));
}

/** What could not be computed is tried again when it is written, or after so long. */
const TRY_AGAIN_MS = 600_000;

/** Null where somebody else has done it meanwhile, or the project is gone. */
export async function computeForecast(projectId: string): Promise<ForecastFigure | null> {
  const mark = await db().rollup.findUnique({ where: { projectId }, select: FORECAST_MARK });
  if (!mark || !isForecastDue(mark, now())) return null;
  const { revision } = mark;
  const at = nowInstant();
  try {
    const project = await projectAt(projectId, revision);
    const outlook = outlookOf(project, await forecastBehind(project, at));
    return { projectId, revision, holdsUntil: holdsUntil(project, at), outlook };
  } catch (error) {
    log.error({ err: error, projectId }, "a forecast could not be computed");
    const again = new Date(now().getTime() + TRY_AGAIN_MS).toISOString();
    return { projectId, revision, holdsUntil: again, outlook: { kind: "not computed" } };
  }
}

/** A plan that is changed in some way, computed for whoever asks and kept for nobody. */
export async function simulate(
  project: Project,
  now: string,
  options: ForecastOptions = {},
): Promise<Forecast> {
  return inThread({ project, now, options });
}

/** The same of a plan as it stands, that nobody waits for: whoever asks for it meanwhile has it computed at once. */
async function forecastBehind(project: Project, now: string): Promise<Forecast> {
  const before = known.get(project);
  if (before && !hasPassed(before.holdsUntil, now)) return before.forecast;
  const forecast = await behindRequests({ project, now, options: {} });
  known.set(project, { holdsUntil: holdsUntil(project, now), forecast: Promise.resolve(forecast) });
  return forecast;
}

const WORKER = "lib/features/schedule/worker.ts";
const inThread = thread<ForecastWork>(WORKER, { atMostMs: 30_000 });
const behindRequests = thread<ForecastWork>(WORKER, { atMostMs: 120_000, givesWay: true });

/** What is left begins today at the earliest, and what is proved may lapse. */
function holdsUntil(project: Project, now: string): string {
  const subjects = [
    ...project.tasks.map(({ key }) => ({ kind: "task", key }) as const),
    ...project.blockers.map(({ key }) => ({ kind: "blocker", key }) as const),
  ];
  const states = subjects.map((subject) => deriveState(project, subject, now).holdsUntil);
  return earliest([endOfDay(dayOf(now)), ...states]) ?? now;
}

/** All that a baseline is made of. */
export async function tellBaseline(
  tx: Transaction,
  { projectId }: ProjectScope,
  id: string,
): Promise<Facts | null> {
  const row = await tx.baseline.findFirst({
    where: { id, projectId },
    select: {
      key: true,
      name: true,
      position: true,
      takenAt: true,
      takenByName: true,
      takenByUserId: true,
      rows: true,
    },
  });
  return row && { ...row, takenAt: row.takenAt.toISOString() };
}

import "server-only";
import { factsTold } from "@/lib/domain/facts";
import { generateKeyBetween } from "fractional-indexing";
import { nextKey } from "@/lib/domain/next-key";
import type { Changes } from "@/lib/domain/merge-changes";
import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { baselineRows } from "@/lib/domain/schedule/baselines";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import { tellBoth } from "@/lib/features/history/data";
import { FORECAST_FORMAT } from "@/lib/features/projects/constants";
import { readProject } from "@/lib/features/projects/data";
import { weighing, whyNotEase } from "@/lib/features/verdict/data";
import { now } from "@/lib/platform/clock";
import { fromDay, fromDayOrNull, fromEstimate } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { type Edited, editFacts, type Weighing } from "@/lib/platform/fact-edit";
import { done, type Outcome, type Refusal, refuse, refuseField } from "@/lib/platform/outcome";
import { type Changed, gone, takeTurn } from "@/lib/platform/row-write";
import { type Facts, holdProject, write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import {
  daysOf,
  isBackwards,
  isSameEnd,
  sayNotAdded,
  whyNotDependOn,
  whyNotKeep,
  whyNotMove,
  whyNotTake,
} from "./access";
import {
  computeForecast,
  findCalendar,
  findDependency,
  findPlanned,
  type ForecastFigure,
  listForecastsDue,
  tellBaseline,
} from "./data";
import type {
  AddDependencyInput,
  MovePromiseInput,
  RemoveDependencyInput,
  ReplanInput,
  ReplanPhaseInput,
  SetCalendarInput,
  TakeBaselineInput,
} from "./schema";
import {
  type BaselineFacts,
  type CalendarFacts,
  type DependencyFacts,
  endsOf,
  type PlanEnd,
  type PlannedFacts,
  type PlannedKind,
} from "./types";

/** Moves a task in the plan, or says anew what it takes and what it took. Baselines and what happened stay as they are (R22). */
export function replanTask(scope: ProjectScope, input: ReplanInput, requestId: string) {
  const { task, exactly, changes } = input;
  return replan(scope, { kind: "task", ...task, exactly }, { changes }, requestId);
}

/** The same of a phase; one that is put off is left out of the plan, and judged no more. */
export function replanPhase(scope: ProjectScope, input: ReplanPhaseInput, requestId: string) {
  const { phase, exactly, ...edit } = input;
  const weighs = weighing<PlannedFacts["phase"]>("phases", ["deferred"]);
  return replan(scope, { kind: "phase", ...phase, exactly }, { ...edit, weighs }, requestId);
}

/** Promises a milestone for other days, or says when it was met. */
export function movePromise(scope: ProjectScope, input: MovePromiseInput, requestId: string) {
  const { milestone, exactly, changes } = input;
  return replan(scope, { kind: "milestone", ...milestone, exactly }, { changes }, requestId);
}

export const PLANNED_EVENTS: Record<PlannedKind, string> = {
  task: "task.replanned",
  phase: "phase.replanned",
  milestone: "milestone.moved",
};

interface Replanning<Said> {
  changes: Changes<Said>;
  reason?: string | null | undefined;
  weighs?: Weighing<Said>;
}

function replan<Kind extends PlannedKind>(
  scope: ProjectScope,
  seen: { kind: Kind; id: string; version: number; exactly: boolean },
  { changes, reason, weighs }: Replanning<PlannedFacts[Kind]>,
  requestId: string,
): Promise<Outcome<Edited>> {
  const { kind, id } = seen;
  return editFacts(scope, seen, changes, requestId, {
    action: PLANNED_EVENTS[kind],
    find: ({ tx }) => findPlanned(tx, scope, kind, id),
    save: async ({ tx, at }, { row, said }) => {
      const refusal = whyNotPlan(row.facts, said, at.toISOString());
      if (refusal) return refusal;
      await savePlanned(tx, id, said);
      return null;
    },
    ...{ weighs, reason, tellBoth },
  });
}

function whyNotPlan(
  before: PlannedFacts[PlannedKind],
  after: PlannedFacts[PlannedKind],
  at: string,
): Refusal | null {
  const isPromise = "actualOn" in before && "actualOn" in after;
  if (isBackwards(...daysOf(after))) {
    return refuseField(isPromise ? "endsOn" : "plannedEndOn", "It ends before it begins");
  }
  const whyNot = isPromise ? whyNotMove(before, after, at) : null;
  return whyNot === null ? null : refuse("refused", whyNot);
}

export async function savePlanned(
  tx: Transaction,
  id: string,
  facts: PlannedFacts[PlannedKind],
): Promise<void> {
  if ("actualOn" in facts) {
    const { startsOn, endsOn, actualOn } = facts;
    const data = {
      startsOn: fromDayOrNull(startsOn),
      endsOn: fromDayOrNull(endsOn),
      actualOn: fromDayOrNull(actualOn),
    };
    await tx.milestone.update({ where: { id }, data });
    return;
  }
  const data = {
    ...fromEstimate(facts.estimate),
    plannedStartOn: fromDayOrNull(facts.plannedStartOn),
    plannedEndOn: fromDayOrNull(facts.plannedEndOn),
  };
  if ("deferred" in facts) {
    const { deferred, notBeforeOn } = facts;
    const phase = { ...data, deferred, notBeforeOn: fromDayOrNull(notBeforeOn) };
    await tx.phase.update({ where: { id }, data: phase });
  } else {
    await tx.task.update({ where: { id }, data: { ...data, actualHours: facts.actualHours } });
  }
}

/** When the project works, how many do, and by when it is to be done; every day of the plan rests on it. */
export function setCalendar(
  scope: ProjectScope,
  { project, changes }: SetCalendarInput,
  requestId: string,
): Promise<Outcome<Edited>> {
  return editFacts(scope, { kind: "project", ...project }, changes, requestId, {
    action: "project.calendar-changed",
    find: ({ tx }) => findCalendar(tx, scope),
    save: async ({ tx }, { said }) => {
      if (isBackwards(said.startOn, said.targetOn)) {
        return refuseField("targetOn", "The target is before the start");
      }
      await saveCalendar(tx, scope, said);
      return null;
    },
    tellBoth,
  });
}

export async function saveCalendar(
  tx: Transaction,
  { projectId }: ProjectScope,
  { startOn, targetOn, holidays, ...columns }: CalendarFacts,
): Promise<void> {
  const days = {
    startOn: fromDayOrNull(startOn),
    targetOn: fromDayOrNull(targetOn),
    holidays: holidays.map(fromDay),
  };
  await tx.project.update({ where: { id: projectId }, data: { ...columns, ...days } });
}

/** Lets a row of the plan wait for others, from both sides: for all of them, or for none. */
export async function addDependency(
  scope: ProjectScope,
  { blocking, dependent }: AddDependencyInput,
  requestId: string,
): Promise<Outcome<Changed[]>> {
  const wanted = blocking.filter(
    (end, at) => blocking.findIndex((one) => isSameEnd(one, end)) === at,
  );
  return write<Changed[]>(scope, requestId, async ({ tx, record }) => {
    await holdProject(tx, scope);
    const project = await readProject(tx, scope.projectId);
    const ends = { blocking: wanted, dependent };
    const refused = whyNotDependOn(project, ends, now().toISOString());
    if (refused.length > 0) return refuse("refused", sayNotAdded(refused, wanted.length), refused);
    const added: Changed[] = [];
    for (const { kind, key } of wanted) {
      const row = { id: crypto.randomUUID(), version: 1 };
      await createDependency(tx, project, row, {
        ...{ blockingKind: kind, blockingKey: key, blockingMissing: false },
        ...{ dependentKind: dependent.kind, dependentKey: dependent.key, dependentMissing: false },
        ...{ statedBy: "both", note: null, position: null },
      });
      const after = { ...(await tellDependency(tx, scope, row.id)), version: row.version };
      const subject = subjectOf(row.id, after);
      record({ action: "dependency.added", subject, before: null, after });
      added.push(row);
    }
    return done(added);
  });
}

/** What waited waits no more. */
export async function removeDependency(
  scope: ProjectScope,
  { dependency: seen }: RemoveDependencyInput,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { id } = seen;
  return write<Changed>(scope, requestId, async (context) => {
    const { tx, record } = context;
    const row = await takeTurn(tx, scope, { kind: "dependency", id, version: null });
    const facts = row && (await tellDependency(tx, scope, id));
    if (!row || !facts) return gone("dependency");
    const left = (project: Project) => ({
      ...project,
      dependencies: project.dependencies.filter((one) => one.id !== id),
    });
    const instead = { instead: "prove anew first what stands under suspicion" };
    const refusal = await whyNotEase(context, scope, instead, left);
    if (refusal) return refusal;
    await dropDependency(tx, scope, id);
    const before = { ...facts, version: row.version - 1 };
    record({ action: "dependency.removed", subject: subjectOf(id, facts), before, after: null });
    return done({ id, version: row.version });
  });
}

function subjectOf(id: string, facts: Facts) {
  const { blockingKey, dependentKey } = factsTold<DependencyFacts>(facts);
  return { kind: "dependency", id, key: `${blockingKey} → ${dependentKey}` };
}

/** All that a dependency is made of. */
export async function tellDependency(
  tx: Transaction,
  scope: ProjectScope,
  id: string,
): Promise<Facts | null> {
  const row = await findDependency(tx, scope, id);
  return row && { ...row };
}

export async function createDependency(
  tx: Transaction,
  project: Project,
  place: { id: string; version: number },
  row: DependencyFacts,
): Promise<void> {
  const { blocking, dependent } = endsOf(row);
  await tx.dependency.create({
    data: {
      ...place,
      projectId: project.id,
      position: row.position ?? (await nextPosition(tx, project.id)),
      blockingKind: blocking.kind,
      [`blocking${columnOf(blocking)}`]: nameIn(project, blocking),
      dependentKind: dependent.kind,
      [`dependent${columnOf(dependent)}`]: nameIn(project, dependent),
      statedBy: row.statedBy,
      note: row.note,
    },
  });
}

export async function dropDependency(
  tx: Transaction,
  { projectId }: ProjectScope,
  id: string,
): Promise<null> {
  await tx.dependency.deleteMany({ where: { id, projectId } });
  return null;
}

const COLUMNS = { task: "TaskId", phase: "PhaseId", blocker: "BlockerId" } as const;

function columnOf({ kind, missing }: PlanEnd) {
  return missing === true ? "MissingKey" : COLUMNS[kind];
}

function nameIn(project: Project, { kind, key, missing }: PlanEnd): string | null {
  if (missing === true) return key;
  const { tasks, phases, blockers } = indexProject(project);
  return { task: tasks, phase: phases, blocker: blockers }[kind].get(key)?.id ?? null;
}

async function nextPosition(tx: Transaction, projectId: string): Promise<string> {
  const last = await tx.dependency.findFirst({
    where: { projectId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return generateKeyBetween(last?.position ?? null, null);
}

/** Keeps the plan as it stands now, so that a slip from here on stays in sight (R22). */
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
    const whyNotKept = whyNotKeep(rows);
    if (whyNotKept !== null) return refuse("refused", whyNotKept);
    const key = nextKey(
      "BL",
      project.baselines.map((baseline) => baseline.key),
    );
    const last = await tx.baseline.findFirst({
      where: { projectId },
      orderBy: { position: "desc" },
      select: { position: true },
    });
    const place = { id: crypto.randomUUID(), version: 1 };
    const facts: BaselineFacts = {
      key,
      name,
      position: generateKeyBetween(last?.position ?? null, null),
      takenAt: at.toISOString(),
      takenByName: viewer.name,
      takenByUserId: viewer.userId,
      rows,
    };
    await createBaseline(tx, scope, place, facts);
    record({
      action: BASELINE_EVENTS.taken,
      subject: { kind: "baseline", id: place.id, key },
      before: null,
      after: { ...(await tellBaseline(tx, scope, place.id)), version: place.version },
    });
    return done({ ...place, key });
  });
}

export const BASELINE_EVENTS = { taken: "baseline.taken", removed: "baseline.removed" } as const;

export async function createBaseline(
  tx: Transaction,
  { projectId }: ProjectScope,
  place: { id: string; version: number },
  { rows, ...facts }: BaselineFacts,
): Promise<void> {
  const kept = rows.map((row) => ({ ...row }));
  await tx.baseline.create({ data: { ...place, projectId, ...facts, rows: kept } });
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

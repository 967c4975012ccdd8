import "server-only";
import { withoutAmounts } from "@/lib/domain/economics/without-money";
import type { PastEvent } from "@/lib/domain/history/event";
import { endOfDay } from "@/lib/domain/instant";
import type { Person } from "@/lib/domain/project";
import { fromDay, toPerson } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { type Refusal, refuse } from "@/lib/platform/outcome";
import type { Facts } from "@/lib/platform/transaction";
import type { PastChange } from "@/lib/platform/undo";
import { mayDo, type ProjectScope, speakerOf, untilThen } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import { type LastChange, sayWhoWasFaster } from "./types";

interface EventQuery {
  limit: number;
  cursor?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  /** Of one person, of rows of one kind, from one day to another, and with these words in it. */
  who?: string | undefined;
  kind?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  words?: string | undefined;
  /** Without what only says which screen of a review was turned to. */
  quiet?: boolean | undefined;
}

/** What `audit:verify` checks events by; nobody else reads it. */
const OF_THE_CHAIN = { place: true, hash: true, seals: true } as const;

/** The audit trail of a project, newest first; null when the cursor names no event of it. */
export async function listProjectEvents(
  scope: ProjectScope,
  { limit, cursor, ...asked }: EventQuery,
) {
  const { projectId } = scope;
  const where = await whereOf(scope, asked);
  const before =
    cursor === undefined
      ? null
      : await db().event.findFirst({ where: { id: cursor, projectId }, select: { seq: true } });
  if (cursor !== undefined && before === null) return null;
  const [total, rows] = await Promise.all([
    db().event.count({ where }),
    db().event.findMany({
      where: before ? { ...where, seq: { lt: before.seq } } : where,
      omit: OF_THE_CHAIN,
      orderBy: { seq: "desc" },
      take: limit + 1,
    }),
  ]);
  const told = rows.slice(0, limit).map(({ seq: _seq, projectId: _projectId, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
  }));
  const items = mayDo(scope, "money:read") ? told : told.map(untold).map(withoutAmounts);
  return { items, total, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

async function whereOf(
  scope: ProjectScope,
  {
    action,
    subject,
    who,
    kind,
    from,
    to,
    words,
    quiet = false,
  }: Omit<EventQuery, "limit" | "cursor">,
) {
  const { projectId } = scope;
  return {
    projectId,
    ...(action === undefined ? (quiet ? { NOT: { action: "review.shown" } } : {}) : { action }),
    ...(subject === undefined ? {} : { subjectId: subject }),
    ...(who === undefined ? {} : { actorName: who }),
    ...(kind === undefined ? {} : { subjectKind: kind }),
    at: {
      ...untilThen(scope),
      ...(from === undefined ? {} : { gte: fromDay(from) }),
      ...(to === undefined ? {} : { lt: new Date(endOfDay(to)) }),
    },
    ...(words === undefined ? {} : { seq: { in: await listSaying(scope, words) } }),
  };
}

/**
 * Events that say these words: by their names, and by what they tell, which only those may look through who may see
 * all of it: else amounts could be found by asking for them.
 */
async function listSaying(scope: ProjectScope, words: string): Promise<bigint[]> {
  const like = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  const told = mayDo(scope, "money:read")
    ? Prisma.sql`OR "before"::text ILIKE ${like} OR "after"::text ILIKE ${like}`
    : Prisma.empty;
  const rows = await db().$queryRaw<{ seq: bigint }[]>`
    SELECT "seq" FROM "Event" WHERE "projectId" = ${scope.projectId}::uuid AND (
      concat_ws(' ', "action", "subjectKind", "subjectKey", "actorName") ILIKE ${like} ${told}
    ) ORDER BY "seq" DESC LIMIT ${MOST_SAYING}`;
  return rows.map(({ seq }) => seq);
}

/** As many as one statement may name. */
const MOST_SAYING = 10_000;

/** Who has ever changed anything here, and rows of which kinds. */
export async function listTrailNames({ projectId }: ProjectScope) {
  const [people, kinds] = await Promise.all([
    db().event.groupBy({ by: ["actorName"], where: { projectId }, orderBy: { actorName: "asc" } }),
    db().event.groupBy({
      by: ["subjectKind"],
      where: { projectId },
      orderBy: { subjectKind: "asc" },
    }),
  ]);
  return {
    people: people.map(({ actorName }) => actorName),
    kinds: kinds.map(({ subjectKind }) => subjectKind),
  };
}

/** What was changed behind a place in the chain of a project, up to a moment, in its order. */
export async function listEventsBehind(
  projectId: string,
  place: bigint,
  until: Date,
  client: Pick<Transaction, "event"> = db(),
): Promise<PastEvent[]> {
  const rows = await client.event.findMany({
    where: { projectId, place: { gt: place }, at: { lte: until } },
    omit: OF_THE_CHAIN,
    orderBy: { seq: "asc" },
  });
  return rows.map((row) => ({
    action: row.action,
    subject: { kind: row.subjectKind, id: row.subjectId, key: row.subjectKey },
    before: row.before as PastEvent["before"],
    after: row.after as PastEvent["after"],
    by: toPerson(row.actorName, row.actorUserId),
    at: row.at.toISOString(),
  }));
}

/** What is said of these is said of money, in words that nobody can tell from others. */
const OF_MONEY = ["money line", "impact", "figure"];

function untold<Row extends { subjectKind: string }>(row: Row): Row {
  return OF_MONEY.includes(row.subjectKind) ? { ...row, before: null, after: null } : row;
}

/** Who changed a row last, by its newest event; null where nothing says. */
export async function findLastActor(
  scope: ProjectScope,
  subjectId: string,
): Promise<Person | null> {
  return (await findLastChange(scope, subjectId))?.by ?? null;
}

/** What the second of two people is told of a row: who was first, and what they left. */
export async function tellBoth(scope: ProjectScope, current: { id: string }): Promise<Refusal> {
  const changedBy = await findLastActor(scope, current.id);
  const who = sayWhoWasFaster(changedBy, scope.viewer);
  return refuse("conflict", `${who} Nothing of yours is written.`, { ...current, changedBy });
}

/** The same with what it was. */
export async function findLastChange(
  scope: ProjectScope,
  subjectId: string,
): Promise<LastChange | null> {
  const last = await db().event.findFirst({
    // What a program has run changes nothing that anybody edits.
    where: {
      projectId: scope.projectId,
      subjectId,
      NOT: { action: "evidence.recorded", before: { equals: {} } },
    },
    orderBy: { seq: "desc" },
    select: { actorName: true, actorUserId: true, action: true },
  });
  return last && { by: toPerson(last.actorName, last.actorUserId), action: last.action };
}

/** Of many rows. */
export async function findLastChanges(
  { projectId }: ProjectScope,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, LastChange>> {
  const events = await db().event.findMany({
    where: { projectId, subjectId: { in: [...subjectIds] } },
    orderBy: [{ subjectId: "asc" }, { seq: "desc" }],
    distinct: ["subjectId"],
    select: { subjectId: true, actorName: true, actorUserId: true, action: true },
  });
  return new Map(
    events.map(({ subjectId, actorName, actorUserId, action }) => [
      subjectId,
      { by: toPerson(actorName, actorUserId), action },
    ]),
  );
}

/** What one write changed, the last of it first. */
export async function listChanges(
  tx: Pick<Transaction, "event">,
  { projectId }: ProjectScope,
  requestId: string,
): Promise<(PastChange & { by: Person })[]> {
  const rows = await tx.event.findMany({
    where: { projectId, requestId },
    omit: OF_THE_CHAIN,
    orderBy: { seq: "desc" },
  });
  return rows.map((row) => ({
    by: toPerson(row.actorName, row.actorUserId),
    action: row.action,
    subject: { kind: row.subjectKind, id: row.subjectId, key: row.subjectKey },
    before: row.before as Facts | null,
    after: row.after as Facts | null,
  }));
}

/**
 * The write by which the viewer has taken a change back already; null where they have not, or have taken
 * that back in turn.
 */
export async function findTakingBack(scope: ProjectScope, change: string): Promise<string | null> {
  const { projectId, viewer } = scope;
  const accounts = [viewer.userId, speakerOf(scope).userId];
  const changed = await db().event.findMany({
    where: { projectId, requestId: change },
    select: { subjectId: true },
  });
  const takings = await db().event.findMany({
    where: {
      projectId,
      subjectId: { in: changed.map(({ subjectId }) => subjectId) },
      takesBack: change,
      OR: accounts.map((actorUserId) => ({ actorUserId })),
    },
    distinct: ["requestId"],
    select: { requestId: true },
  });
  for (const { requestId } of takings) {
    if (requestId !== null && (await findTakingBack(scope, requestId)) === null) return requestId;
  }
  return null;
}

/** When anything was written last; null where nothing ever was. */
export async function lastWrite(): Promise<Date | null> {
  const last = await db().event.findFirst({ orderBy: { seq: "desc" }, select: { at: true } });
  return last && last.at;
}

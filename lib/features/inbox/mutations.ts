import "server-only";
import { decisionStanding, knownChanges, pollOf } from "@/lib/domain/decisions/standing";
import { answerableFor, concernedBy } from "@/lib/domain/inbox/who-is-told";
import { addDays, dayOf } from "@/lib/domain/instant";
import { evaluateTrigger } from "@/lib/domain/verdict/evaluate-trigger";
import type { Project } from "@/lib/domain/project";
import { type Insider, listInsidersOfEach } from "@/lib/features/people/data";
import { ROLLUP_BATCH } from "@/lib/features/projects/constants";
import { readProjects } from "@/lib/features/projects/data";
import { now } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import type { Scope, Viewer } from "@/lib/platform/viewer";
import { PERSON_TOLD } from "@/lib/realtime/topics";
import { type NoticeKind, type ToldOf, TRIGGER_DAYS } from "./constants";
import { countUnread, findChoices } from "./data";
import type { ChooseInput, MarkInput, ReadAllInput } from "./schema";
import type { InboxChoices } from "./types";

export interface NewNotice {
  userId: string;
  kind: NoticeKind;
  projectId: string;
  about: { kind: ToldOf; id: string; key: string };
  /** Null for what time alone did. */
  by: Pick<Viewer, "name" | "userId"> | null;
  told: string | null;
  requestId: string | null;
  /** Of what is told one person under one name the second is the first; told anew, it is unread again. */
  once: string;
}

const LONGEST = 300;

/**
 * Tells people of what they want to know of, in one statement however much it is: what somebody was told
 * before is left out, but for what is given to them a second time.
 */
export async function notify(
  client: Pick<Transaction, "$executeRaw">,
  notices: readonly NewNotice[],
  at: Date,
): Promise<void> {
  const rows = new Map<string, object>();
  for (const { about, by, told, ...notice } of notices) {
    rows.set(`${notice.userId} ${notice.once}`, {
      ...notice,
      ...{ subjectKind: about.kind, subjectId: about.id, subjectKey: about.key },
      ...{ actorName: by && by.name, actorUserId: by && by.userId, told, at },
    });
  }
  if (rows.size === 0) return;
  await client.$executeRaw`
    INSERT INTO "Notification" AS known (
      "id", "userId", "projectId", "kind", "subjectKind", "subjectId", "subjectKey", "actorName",
      "actorUserId", "told", "requestId", "once", "at"
    )
    SELECT
      gen_random_uuid(), "userId", "projectId", "kind", "subjectKind", "subjectId", "subjectKey", "actorName",
      "actorUserId", left("told", ${LONGEST}::int), "requestId", "once", "at"
    FROM json_to_recordset(${JSON.stringify([...rows.values()])}::json) AS given (
      "userId" uuid, "projectId" uuid, "kind" text, "subjectKind" text, "subjectId" uuid,
      "subjectKey" text, "actorName" text, "actorUserId" uuid, "told" text, "requestId" text,
      "once" text, "at" timestamptz
    )
    WHERE NOT EXISTS (
      SELECT FROM "InboxChoice" c
      WHERE c."userId" = given."userId" AND given."kind" = ANY(c."mutedKinds")
    )
    ORDER BY given."userId", given."once"
    ON CONFLICT ("userId", "once") DO UPDATE SET
      "id" = EXCLUDED."id", "subjectKey" = EXCLUDED."subjectKey", "actorName" = EXCLUDED."actorName",
      "actorUserId" = EXCLUDED."actorUserId", "told" = EXCLUDED."told",
      "requestId" = EXCLUDED."requestId", "at" = EXCLUDED."at", "readAt" = NULL
      WHERE known."kind" = 'assignment'
    RETURNING pg_notify(${PERSON_TOLD}, known."userId"::text)`;
}

/** What nobody has read yet of comments that are gone was never told. */
export async function dropNotices(
  tx: Transaction,
  projectId: string,
  onces: string[],
): Promise<void> {
  if (onces.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM "Notification"
    WHERE "projectId" = ${projectId}::uuid AND "once" = ANY(${onces}) AND "readAt" IS NULL
    RETURNING pg_notify(${PERSON_TOLD}, "userId"::text)`;
}

/**
 * The same of all that came with writes which are taken back. Of these it answers those that had themselves
 * taken others back: what they told of is told again.
 */
export async function dropTakenBack(
  tx: Transaction,
  projectId: string,
  requestIds: string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<{ requestId: string }[]>`
    WITH dropped AS (
      DELETE FROM "Notification"
      WHERE "projectId" = ${projectId}::uuid AND "requestId" = ANY(${requestIds}) AND "readAt" IS NULL
      RETURNING pg_notify(${PERSON_TOLD}, "userId"::text)
    )
    SELECT DISTINCT "requestId" FROM "Event"
    WHERE "projectId" = ${projectId}::uuid AND "requestId" = ANY(${requestIds}) AND "takesBack" IS NOT NULL`;
  return new Set(rows.map(({ requestId }) => requestId));
}

/** What waited for somebody, and what it is about. */
export interface Waiting {
  kind: NoticeKind;
  subjectId: string;
  /** One of those; all of that kind where left out. */
  once?: string;
}

/** Nothing is left to do about it. */
export async function settleNotices(
  tx: Transaction,
  projectId: string,
  settled: readonly Waiting[],
  at: Date,
): Promise<void> {
  if (settled.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Notification" n SET "readAt" = ${at}
    FROM json_to_recordset(${JSON.stringify(settled)}::json) AS given (
      "kind" text, "subjectId" uuid, "once" text
    )
    WHERE n."projectId" = ${projectId}::uuid AND n."subjectId" = given."subjectId"
      AND n."kind" = given."kind" AND (given."once" IS NULL OR n."once" = given."once")
      AND n."readAt" IS NULL
    RETURNING pg_notify(${PERSON_TOLD}, n."userId"::text)`;
}

/** What somebody has read is theirs alone: no event of a project tells of it. */
export async function markNotices(
  scope: Scope,
  { ids, read }: MarkInput,
): Promise<Outcome<{ unread: number }>> {
  const { userId } = scope.viewer;
  if (userId === null) return noInbox();
  await db().$transaction(async (tx) => {
    await tx.notification.updateMany({
      where: { id: { in: ids }, userId, readAt: read ? null : { not: null } },
      data: { readAt: read ? now() : null },
    });
    await say(tx, userId);
  });
  return done({ unread: await countUnread(scope) });
}

export async function readAll(
  scope: Scope,
  { until }: ReadAllInput,
): Promise<Outcome<{ unread: number }>> {
  const { userId } = scope.viewer;
  if (userId === null) return noInbox();
  await db().$transaction(async (tx) => {
    await tx.notification.updateMany({
      where: { userId, readAt: null, at: { lte: new Date(until) } },
      data: { readAt: now() },
    });
    await say(tx, userId);
  });
  return done({ unread: await countUnread(scope) });
}

/** What somebody wants to be told of from now on. */
export async function chooseNotices(
  scope: Scope,
  { mutedKinds, digest }: ChooseInput,
  requestId: string,
): Promise<Outcome<InboxChoices>> {
  const { userId, email } = scope.viewer;
  if (userId === null) return noInbox();
  const choices = { mutedKinds: [...new Set(mutedKinds)].sort(), digest };
  return write<InboxChoices>(scope, requestId, async ({ tx, record }) => {
    const before = await findChoices(scope, tx);
    await tx.inboxChoice.upsert({
      where: { userId },
      create: { userId, ...choices },
      update: choices,
    });
    const subject = { kind: "person", id: userId, key: email };
    record({ action: "inbox.chosen", subject, before: { ...before }, after: choices });
    return done(choices);
  });
}

/**
 * Tells of triggers that come due within days, once each, whoever asks and however often: of those that
 * have not fired, are not cleared and are not waived. Many projects cost as many statements as one.
 */
export async function tellOfTriggers(): Promise<void> {
  const at = now();
  const moment = at.toISOString();
  const last = dayOf(addDays(moment, TRIGGER_DAYS));
  const due = { gte: fromDay(dayOf(moment)), lte: fromDay(last) };
  const rows = await db().project.findMany({
    where: { archivedAt: null, criteria: { some: { kind: "no-go", dueOn: due } } },
    select: { id: true },
  });
  for (let start = 0; start < rows.length; start += ROLLUP_BATCH) {
    const ids = rows.slice(start, start + ROLLUP_BATCH).map(({ id }) => id);
    const projects = await readProjects(db(), ids);
    const insiders = await listInsidersOfEach(ids);
    const notices = projects.flatMap((project) =>
      triggersOf(project, insiders.get(project.id) ?? [], { moment, last }),
    );
    await notify(db(), notices, at);
  }
}

function triggersOf(
  project: Project,
  insiders: readonly Insider[],
  { moment, last }: { moment: string; last: string },
): NewNotice[] {
  return project.criteria.flatMap((criterion) => {
    const { id, key, kind, dueOn, owner } = criterion;
    if (kind !== "no-go" || dueOn === null || dueOn > last) return [];
    if (evaluateTrigger(project, criterion, moment).state !== "counting") return [];
    const notice = {
      kind: "trigger",
      projectId: project.id,
      about: { kind: "criterion", id, key },
      by: null,
      told: dueOn,
      requestId: null,
      once: `trigger ${id} ${dueOn}`,
    } as const;
    const to = answerableFor(insiders, owner, [project.owner, project.sponsor]);
    return to.map(({ id: userId }) => ({ ...notice, userId }));
  });
}

/**
 * Tells those who took part in a decision that what it rests on has moved since, or that a condition of it
 * was missed: once each, whoever asks and however often. Null for all projects.
 */
export async function tellOfMovedDecisions(projectIds: string[] | null): Promise<void> {
  const at = now();
  const rows = await db().project.findMany({
    where: {
      archivedAt: null,
      decisions: { some: { decidedAt: { not: null }, supersededById: null } },
      ...(projectIds === null ? {} : { id: { in: projectIds } }),
    },
    select: { id: true },
  });
  for (let start = 0; start < rows.length; start += ROLLUP_BATCH) {
    const ids = rows.slice(start, start + ROLLUP_BATCH).map(({ id }) => id);
    const projects = await readProjects(db(), ids);
    const insiders = await listInsidersOfEach(ids);
    const notices = projects.flatMap((project) =>
      movedOf(project, insiders.get(project.id) ?? [], at.toISOString()),
    );
    await notify(db(), notices, at);
  }
}

/** Each condition that is missed and each input that has moved is told of once, under a name of its own. */
function movedOf(project: Project, insiders: readonly Insider[], moment: string): NewNotice[] {
  return project.decisions.flatMap((decision) => {
    const standing = decisionStanding(project, decision, moment);
    const { state, missed } = standing;
    if (state !== "in force") return [];
    const { id, key } = decision;
    const told = [
      ...missed.map((one) => ({ told: one.text, of: `missed ${one.taskKey ?? one.text}` })),
      ...knownChanges(standing).map((one) => ({ told: one.label, of: one.id })),
    ];
    const to = concernedBy(insiders, project, decision, pollOf(project, decision));
    return told.flatMap((one) => {
      const notice = {
        kind: "moved",
        projectId: project.id,
        about: { kind: "decision", id, key },
        by: null,
        told: one.told,
        requestId: null,
        once: `moved ${id} ${one.of}`,
      } as const;
      return to.map(({ id: userId }) => ({ ...notice, userId }));
    });
  });
}

function noInbox() {
  return refuse("refused", "Nobody is told anything without an account.");
}

/** Their open pages count anew. */
async function say(tx: Transaction, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${PERSON_TOLD}, ${userId})`;
}

import "server-only";
import { answerableFor } from "@/lib/domain/inbox/who-is-told";
import { addDays, dayOf } from "@/lib/domain/instant";
import { evaluateTrigger } from "@/lib/domain/verdict/evaluate-trigger";
import type { TalkedOf } from "@/lib/features/comments/constants";
import { listInsiders } from "@/lib/features/people/data";
import { readProject } from "@/lib/features/projects/data";
import { now } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { done, type Outcome, refuse } from "@/lib/platform/outcome";
import { write } from "@/lib/platform/transaction";
import type { Scope, Viewer } from "@/lib/platform/viewer";
import { PERSON_TOLD } from "@/lib/realtime/topics";
import { type NoticeKind, TRIGGER_DAYS } from "./constants";
import { countUnread, findChoices } from "./data";
import type { ChooseInput, MarkInput, ReadAllInput } from "./schema";
import type { InboxChoices } from "./types";

interface NewNotice {
  kind: NoticeKind;
  to: readonly { id: string }[];
  projectId: string;
  about: { kind: TalkedOf; id: string; key: string };
  /** Null for what time alone did. */
  by: Pick<Viewer, "name" | "userId"> | null;
  told: string | null;
  requestId: string | null;
  once: string | null;
  at: Date;
}

const LONGEST = 300;

/** Tells people of something, unless they do not want to know; what is told once, and unread, is told anew. */
export async function notify(tx: Transaction, notice: NewNotice): Promise<void> {
  const { kind, to, projectId, about, by, told, requestId, once, at } = notice;
  const muted = await tx.inboxChoice.findMany({
    where: { userId: { in: to.map(({ id }) => id) }, mutedKinds: { has: kind } },
    select: { userId: true },
  });
  const userIds = to.map(({ id }) => id).filter((id) => !muted.some(({ userId }) => userId === id));
  if (userIds.length === 0) return;
  // Somebody may be given the same thing a second time.
  if (kind === "assignment" && once !== null) {
    await tx.notification.deleteMany({ where: { userId: { in: userIds }, once } });
  }
  const { count } = await tx.notification.createMany({
    data: userIds.map((userId) => ({
      ...{ userId, projectId, kind, requestId, once, at },
      told: told && told.slice(0, LONGEST),
      subjectKind: about.kind,
      subjectId: about.id,
      subjectKey: about.key,
      actorName: by && by.name,
      actorUserId: by && by.userId,
    })),
    skipDuplicates: true,
  });
  if (count > 0) await say(tx, userIds);
}

interface Which {
  projectId: string;
  requestId?: string;
  once?: string;
  kind?: string;
  subjectId?: string;
}

/** What nobody has read yet was never told. */
export async function dropNotices(tx: Transaction, which: Which): Promise<void> {
  const where = { ...which, readAt: null };
  const rows = await tx.notification.findMany({ where, select: { userId: true } });
  if (rows.length === 0) return;
  await tx.notification.deleteMany({ where });
  await say(
    tx,
    rows.map(({ userId }) => userId),
  );
}

/** Nothing is left to do about it. */
export async function settleNotices(tx: Transaction, which: Which, at: Date): Promise<void> {
  const rows = await tx.notification.updateManyAndReturn({
    where: { ...which, readAt: null },
    data: { readAt: at },
    select: { userId: true },
  });
  await say(
    tx,
    rows.map(({ userId }) => userId),
  );
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
    await say(tx, [userId]);
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
    await say(tx, [userId]);
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
 * have not fired, are not cleared and are not waived.
 */
export async function tellOfTriggers(): Promise<void> {
  const at = now();
  const moment = at.toISOString();
  const due = { gte: fromDay(dayOf(moment)), lte: fromDay(dayOf(addDays(moment, TRIGGER_DAYS))) };
  const projects = await db().project.findMany({
    where: { archivedAt: null, criteria: { some: { kind: "no-go", dueOn: due } } },
    select: { id: true },
  });
  for (const { id: projectId } of projects) {
    const project = await readProject(db(), projectId);
    const insiders = await listInsiders({ projectId });
    const last = dayOf(addDays(moment, TRIGGER_DAYS));
    for (const criterion of project.criteria) {
      const { id, key, kind, dueOn, owner } = criterion;
      if (kind !== "no-go" || dueOn === null || dueOn > last) continue;
      if (evaluateTrigger(project, criterion, moment).state !== "counting") continue;
      const to = answerableFor(insiders, owner, [project.owner, project.sponsor]);
      const about = { kind: "criterion" as const, id, key };
      const once = `trigger ${id} ${dueOn}`;
      const told = { kind: "trigger", told: dueOn, by: null, requestId: null } as const;
      await db().$transaction((tx) => notify(tx, { ...told, to, projectId, about, once, at }));
    }
  }
}

function noInbox() {
  return refuse("refused", "Nobody is told anything without an account.");
}

/** Their open pages count anew. */
async function say(tx: Transaction, userIds: readonly string[]): Promise<void> {
  const each = [...new Set(userIds)];
  if (each.length === 0) return;
  await tx.$executeRaw`SELECT pg_notify(${PERSON_TOLD}, told) FROM unnest(${each}::text[]) told`;
}

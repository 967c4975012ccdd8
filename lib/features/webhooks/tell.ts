import "server-only";
import { randomUUID } from "node:crypto";
import type { Happening } from "@/lib/domain/happenings/happening";
import { happeningsSince, type Since } from "@/lib/domain/happenings/happenings-since";
import { nameSubject, refutedBy } from "@/lib/domain/happenings/refuted-by";
import { later } from "@/lib/domain/instant";
import { POLL_ANSWERS, SUBJECT_KINDS } from "@/lib/domain/vocabulary";
import { projectAt, readProject } from "@/lib/features/projects/data";
import { nowInstant } from "@/lib/platform/clock";
import { storableOrNull } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import type { Change, Following } from "@/lib/platform/transaction";
import { findTold, listChanged, type Told } from "./data";
import { writeHappening } from "./types";

/** Servers that look at one project at the same moment: the first that writes has told, the others look again. */
const MOST_TRIES = 5;

/**
 * Writes what the webhooks of these projects, or of all, are told of what decides and has changed since they
 * were told last, by a write or by time alone.
 */
export async function tellChanges(projectIds?: string[]): Promise<void> {
  for (const projectId of await listChanged(nowInstant(), projectIds)) {
    try {
      await tellOfProject(projectId);
    } catch (error) {
      log.error({ err: error, projectId }, "webhooks of a project could not be told");
    }
  }
}

/**
 * What is told and that it is told are one transaction, from the state that was compared: two servers tell of a
 * change once, and one that dies in between has told of nothing, so that the next look does.
 */
async function tellOfProject(projectId: string): Promise<void> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    // First what was told: then what it is compared with is not older.
    const told = await findTold(db(), projectId);
    const project = await db().project.findUniqueOrThrow({
      where: { id: projectId },
      include: { rollup: true },
    });
    const revision = project.rollup?.revision ?? 0;
    if (told === null || project.archivedAt !== null) return;
    // Another server's clock may be ahead: what was told of a moment is never told of an earlier one.
    const at = later(nowInstant(), told.at);
    const since = happeningsSince(told.state, await projectAt(projectId, revision), at);
    const isFirst = await db().$transaction(async (tx) => {
      if (!(await moveTold(tx, projectId, told, { since, revision, at }))) return false;
      await addDeliveries(tx, project, since.happenings, at);
      return true;
    });
    if (isFirst) return;
  }
}

interface Moving {
  since: Since;
  revision: number;
  at: string;
}

/** Whether nobody else has told meanwhile. */
async function moveTold(
  tx: Transaction,
  projectId: string,
  { version }: Told,
  moving: Moving,
): Promise<boolean> {
  const { count } = await tx.toldState.updateMany({
    where: { projectId, version },
    data: { ...columnsOf(moving), version: { increment: 1 } },
  });
  return count === 1;
}

/**
 * A webhook that is told from now on is told nothing of what stands already: what others have not been told yet
 * is told to them first, and from this moment on it is one of them. The project is held.
 */
export async function beginTelling(
  tx: Transaction,
  projectId: string,
  moment: Date,
): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "ToldState" WHERE "projectId" = ${projectId}::uuid FOR UPDATE`;
  const told = await findTold(tx, projectId);
  const { revision } = await tx.rollup.findUniqueOrThrow({ where: { projectId } });
  const project = await readProject(tx, projectId);
  const at = told === null ? moment.toISOString() : later(moment.toISOString(), told.at);
  const since = happeningsSince(told?.state ?? null, project, at);
  const moving = { since, revision, at };
  if (told === null) {
    await tx.toldState.create({ data: { projectId, ...columnsOf(moving) } });
    return;
  }
  await moveTold(tx, projectId, told, moving);
  await addDeliveries(tx, project, since.happenings, at);
}

function columnsOf({ since: { state, holdsUntil }, revision, at }: Moving) {
  const until = storableOrNull(holdsUntil);
  return {
    revision,
    at: new Date(at),
    holdsUntil: until === null ? null : new Date(until),
    state: { ...state },
  };
}

/** Asked of a write before it is committed: what it does itself is told with it. */
export async function tellOfWrite({ tx, at, scope, changes }: Following): Promise<void> {
  if (!("projectId" in scope)) return;
  const { projectId } = scope;
  const failed = changes.filter(hasFailed);
  const asked = changes.filter(({ action }) => action === "waiver.requested");
  const decided = changes.flatMap((change) => ofDecision(change, scope.viewer.name));
  const own = asked.length + decided.length;
  if (failed.length === 0 && own === 0) return;
  if ((await tx.webhook.count({ where: { projectId, on: true } })) === 0) return;
  if (own === 0 && !(await isAnyClaimed(tx, projectId, failed))) return;
  const project = await readProject(tx, projectId);
  const runs = new Set(failed.map(({ after }) => text(factsIn(after, "evidence")["id"])));
  const happenings: Happening[] = [
    ...refutedBy(project, runs),
    ...asked.map(({ subject, after }): Happening => {
      const { requestedBy, reason, expiresOn } = factsIn(after, "waiver");
      const waiver = { by: text(requestedBy), reason: text(reason), expiresOn: text(expiresOn) };
      const about = { kind: subjectKind(subject.kind), key: subject.key ?? "" };
      return { kind: "waiver.asked", subject: nameSubject(project, about), waiver };
    }),
    ...decided,
  ];
  await addDeliveries(tx, project, happenings, at.toISOString());
}

/** What a poll or a decision tells of itself; that its inputs move is found by comparing. */
function ofDecision({ action, subject, after, by }: Change, writer: string): Happening[] {
  const told = facts(after);
  const decision = { key: subject.key ?? "", question: text(told["question"]) };
  if (action === "poll.opened") {
    const { voices } = factsIn(after, "poll");
    const functions = (Array.isArray(voices) ? voices : []).map((one) =>
      text(facts(one)["function"]),
    );
    return [{ kind: action, decision, poll: { by: by?.name ?? writer, functions } }];
  }
  const outcome = POLL_ANSWERS.find((one) => one === told["outcome"]);
  if (action !== "decision.taken" || outcome === undefined) return [];
  const reason = typeof told["reason"] === "string" ? told["reason"] : null;
  return [{ kind: action, decision, outcome, by: text(told["decidedBy"]), reason }];
}

function hasFailed({ action, after }: Change): boolean {
  return action === "evidence.recorded" && factsIn(after, "evidence")["outcome"] === "failed";
}

/** Programs send failures by the hundred, most of them of what nobody has claimed. */
async function isAnyClaimed(tx: Transaction, projectId: string, failed: readonly Change[]) {
  const subjects = SUBJECT_KINDS.map((kind) => ({
    [`${kind}Id`]: {
      in: failed.flatMap(({ subject }) => (subject.kind === kind ? subject.id : [])),
    },
  }));
  return (await tx.claim.count({ where: { projectId, OR: subjects } })) > 0;
}

function factsIn(value: Change["after"], name: string): Record<string, unknown> {
  return facts(facts(value)[name]);
}

function facts(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function subjectKind(kind: string) {
  const known = SUBJECT_KINDS.find((one) => one === kind);
  if (known === undefined) throw new Error(`Nobody asks for a waiver of a ${kind}.`);
  return known;
}

/** In one statement, and to none that has gone or is switched off meanwhile: whoever writes never waits for it. */
async function addDeliveries(
  tx: Transaction,
  { id: projectId, slug, name }: { id: string; slug: string; name: string },
  happenings: readonly Happening[],
  at: string,
): Promise<void> {
  if (happenings.length === 0) return;
  const webhooks = await tx.webhook.findMany({
    where: { projectId, on: true },
    select: { id: true, kinds: true },
  });
  const origin = env().GANTRY_URL;
  const rows = webhooks.flatMap(({ id: webhookId, kinds }) =>
    happenings
      .filter(({ kind }) => kinds.includes(kind))
      .map((happening) => {
        const id = randomUUID();
        const body = writeHappening({ id, at, project: { slug, name }, origin }, happening);
        return { id, webhookId, kind: happening.kind, body };
      }),
  );
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "WebhookDelivery" ("id", "webhookId", "kind", "body", "at", "dueAt")
    SELECT given.*, ${new Date(at)}, ${new Date(at)}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given (
      "id" uuid, "webhookId" uuid, "kind" text, "body" text
    )
    JOIN "Webhook" w ON w."id" = given."webhookId" AND w."on"
    FOR KEY SHARE OF w`;
}

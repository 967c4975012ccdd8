import "server-only";
import { maskSecrets } from "@/lib/domain/intake/mask-secrets";
import { now } from "@/lib/platform/clock";
import { db, type Transaction } from "@/lib/platform/db";
import { type Allowed, type Answer, NotTaken, postOutside } from "@/lib/platform/post-outside";
import { signatureHeaders } from "@/lib/platform/signature";
import {
  HOURS_UNTIL_OFF,
  KEPT_DAYS,
  LEASE_SECONDS,
  MOST_TRIES,
  PAUSES_MINUTES,
  TEST,
} from "./constants";
import { factsOf } from "./data";
import type { Tried } from "./types";

export interface Sending {
  leaseSeconds?: number;
  /** For a test, which receives on its own machine. */
  outside?: Allowed | undefined;
  longestMs?: number | undefined;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const TOLD_LENGTH = 200;

/**
 * Sends what is due once: it is taken before and marked after. Whoever dies in between leaves it taken until the
 * lease ends; then it is sent again, under the same id.
 */
export async function deliver(
  id: string,
  { leaseSeconds = LEASE_SECONDS, outside, longestMs }: Sending = {},
): Promise<Tried> {
  const taken = await take(id, leaseSeconds);
  if (!taken) return { status: "taken", answerStatus: null, answer: null };
  const whyNot = whyNotSend(taken);
  if (whyNot !== null) return fail(taken, { status: null, said: whyNot, isFinal: true });
  const { body, address, secret } = taken;
  const timestamp = String(Math.floor(now().getTime() / 1000));
  const headers = signatureHeaders(secret, { id, timestamp, body });
  const isFinal = taken.kind === TEST || taken.tries >= MOST_TRIES;
  return postOutside(address, { body, headers, longestMs }, outside).then(
    (answer) => succeed(taken, answer),
    (error: unknown) => fail(taken, { ...whatWentWrong(error), isFinal }),
  );
}

interface Taken {
  id: string;
  kind: string;
  body: string;
  tries: number;
  takenAt: Date;
  webhookId: string;
  address: string;
  secret: string;
  on: boolean;
  archivedAt: Date | null;
}

/** Null where it is sent, is not due yet, or another has it; leases go by the clock of the database, which all share. */
async function take(id: string, leaseSeconds: number): Promise<Taken | null> {
  const [row] = await db().$queryRaw<Taken[]>`
    UPDATE "WebhookDelivery" AS d SET
      "takenAt" = clock_timestamp(), "tries" = d."tries" + 1,
      "leaseUntil" = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    FROM "Webhook" w JOIN "Project" p ON p."id" = w."projectId"
    WHERE d."id" = ${id}::uuid AND w."id" = d."webhookId" AND d."status" = 'waiting'
      AND d."dueAt" <= ${now()} AND (d."leaseUntil" IS NULL OR d."leaseUntil" <= clock_timestamp())
    RETURNING d."id", d."kind", d."body", d."tries", d."takenAt", d."webhookId",
      w."address", w."secret", w."on", p."archivedAt"`;
  return row ?? null;
}

function whyNotSend({ kind, on, archivedAt }: Taken): string | null {
  if (archivedAt !== null) return "Not sent: the project was archived.";
  return on || kind === TEST ? null : "Not sent: the webhook was switched off.";
}

/** That it has arrived is so whoever has it now. */
async function succeed({ id, webhookId }: Taken, { status, said }: Answer): Promise<Tried> {
  const at = now();
  const told = { answerStatus: status, answer: clean(said) };
  await db().$transaction([
    // First the webhook, as by whoever removes it.
    db().webhook.updateMany({
      where: { id: webhookId },
      data: { failingSince: null, deliveredAt: at },
    }),
    db().webhookDelivery.updateMany({
      where: { id, status: "waiting" },
      data: { status: "delivered", endedAt: at, leaseUntil: null, ...told },
    }),
  ]);
  return { status: "delivered", ...told };
}

interface Failure {
  /** Null where nobody answered. */
  status: number | null;
  said: string;
  isFinal: boolean;
}

async function fail(taken: Taken, { status, said, isFinal }: Failure): Promise<Tried> {
  const { id, kind, webhookId, tries, takenAt } = taken;
  const at = now();
  const told = { answerStatus: status, answer: clean(said) };
  const pause = (PAUSES_MINUTES[tries - 1] ?? 0) * MINUTE_MS;
  const next = isFinal
    ? { status: "failed", endedAt: at }
    : { status: "waiting", dueAt: new Date(at.getTime() + pause) };
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Webhook" WHERE "id" = ${webhookId}::uuid FOR NO KEY UPDATE`;
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, takenAt, status: "waiting" },
      data: { ...next, leaseUntil: null, ...told },
    });
    // Whether it works is found out by what was sent: not by a test, nor by what nobody may be sent.
    if (count === 0 || kind === TEST || whyNotSend(taken) !== null) return;
    await tx.webhook.updateMany({
      where: { id: webhookId, failingSince: null },
      data: { failingSince: at },
    });
    if (isFinal) await switchOffWhereFailing(tx, taken, at);
  });
  return { status: isFinal ? "failed" : "waiting", ...told };
}

/** Nobody does it, so nobody's name stands there; it is written down as what people do is. */
async function switchOffWhereFailing(tx: Transaction, { webhookId }: Taken, at: Date) {
  const since = new Date(at.getTime() - HOURS_UNTIL_OFF * HOUR_MS);
  const [row] = await tx.webhook.updateManyAndReturn({
    where: { id: webhookId, on: true, failingSince: { lte: since } },
    data: {
      on: false,
      offReason: `Nothing arrived for ${String(HOURS_UNTIL_OFF)} hours.`,
      version: { increment: 1 },
    },
  });
  if (!row) return;
  const { id, projectId, name, version, offReason } = row;
  await tx.event.create({
    data: {
      ...{ projectId, actorName: "Gantry", action: "webhook.switchedOff", at },
      ...{ subjectKind: "webhook", subjectId: id, subjectKey: name },
      before: { ...factsOf({ ...row, on: true }), version: version - 1 },
      after: { ...factsOf(row), offReason, version },
      requestId: `webhook ${id} ${at.toISOString()}`,
    },
  });
}

/** What was sent long ago is told to nobody any more. */
export async function forgetOld(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  await db().webhookDelivery.deleteMany({ where: { at: { lt: before } } });
}

function clean(said: string): string {
  return Array.from(maskSecrets(said).text).slice(0, TOLD_LENGTH).join("");
}

const PROBLEMS: Record<string, string> = {
  ENOTFOUND: "Nobody knows this host.",
  EAI_AGAIN: "The address of this host could not be found out.",
  ECONNREFUSED: "The host refused the connection.",
  ECONNRESET: "The host broke the connection off.",
};

function whatWentWrong(error: unknown): Omit<Failure, "isFinal"> {
  return error instanceof NotTaken ? error.answer : { status: null, said: wordProblem(error) };
}

/** In words that hold nothing of the address but its host. */
function wordProblem(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === "string") return PROBLEMS[code] ?? `Not sent: ${code}.`;
  return typeof message === "string" ? message : "Not sent.";
}

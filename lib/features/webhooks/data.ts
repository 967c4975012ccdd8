import "server-only";
import { z } from "zod";
import { HAPPENING_KINDS } from "@/lib/domain/happenings/happening";
import type { DecisiveState } from "@/lib/domain/happenings/happenings-since";
import { VERDICTS } from "@/lib/domain/vocabulary";
import { stored, toInstantOrNull, word } from "@/lib/platform/columns";
import { db, type Transaction } from "@/lib/platform/db";
import type { Facts } from "@/lib/platform/transaction";
import { listedFor, mayDo, type Scope } from "@/lib/platform/viewer";
import { Prisma } from "@/prisma/generated/client";
import { DELIVERY_STATUSES, MOST_SHOWN } from "./constants";
import type { Delivery, Webhook } from "./types";

/** The secret is read by what signs alone. */
const WITHOUT_SECRET = { secret: true } as const;

const OF_PROJECT = { select: { slug: true, name: true } } as const;

/** The webhooks that the viewer may manage: of the projects in their lists, the newest first. */
export async function listWebhooks(scope: Scope): Promise<Webhook[]> {
  if (!mayDo(scope, "webhook:manage")) return [];
  const [rows, waiting] = await Promise.all([
    db().webhook.findMany({
      where: { project: listedFor(scope) },
      omit: WITHOUT_SECRET,
      include: { project: OF_PROJECT, _count: { select: { deliveries: true } } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    }),
    db().webhookDelivery.groupBy({
      by: ["webhookId"],
      where: { status: "waiting", webhook: { project: listedFor(scope) } },
      _count: true,
    }),
  ]);
  const waitingOf = new Map(waiting.map((row) => [row.webhookId, row._count]));
  return rows.map(({ _count, projectId: _, byUserId: __, byName: by, ...row }) => ({
    ...row,
    by,
    kinds: HAPPENING_KINDS.filter((kind) => row.kinds.includes(kind)),
    failingSince: toInstantOrNull(row.failingSince),
    deliveredAt: toInstantOrNull(row.deliveredAt),
    createdAt: row.createdAt.toISOString(),
    kept: _count.deliveries,
    waiting: waitingOf.get(row.id) ?? 0,
  }));
}

/** What they were sent last, the newest first. */
export async function listDeliveries(scope: Scope): Promise<Delivery[]> {
  if (!mayDo(scope, "webhook:manage")) return [];
  const rows = await db().webhookDelivery.findMany({
    where: { webhook: { project: listedFor(scope) } },
    omit: { body: true },
    include: { webhook: { select: { id: true, name: true, on: true, project: OF_PROJECT } } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_SHOWN,
  });
  return rows.map(({ webhook: { project, ...webhook }, ...row }) => ({
    ...{ id: row.id, webhook, project, kind: row.kind, at: row.at.toISOString() },
    ...{ status: word(DELIVERY_STATUSES, row.status), tries: row.tries },
    dueAt: row.dueAt.toISOString(),
    answerStatus: row.answerStatus,
    answer: row.answer,
  }));
}

const decisiveState = z.object({
  verdict: z.enum(VERDICTS),
  gates: z.record(z.string(), z.enum(["pass", "fail", "waived", "unknown"])),
  triggers: z.record(z.string(), z.boolean()),
  decisions: z.record(z.string(), z.boolean()).optional(),
}) satisfies z.ZodType<DecisiveState>;

/** What decides about a project, as its webhooks were told last. */
export interface Told {
  version: number;
  at: string;
  state: DecisiveState;
}

export async function findTold(
  client: Pick<Transaction, "toldState">,
  projectId: string,
): Promise<Told | null> {
  const row = await client.toldState.findUnique({ where: { projectId } });
  if (!row) return null;
  const { version, at, state } = row;
  return { version, at: at.toISOString(), state: stored(decisiveState, state) };
}

/** Of these projects, or of all, those that may have changed since their webhooks were told last. */
export async function listChanged(now: string, projectIds?: string[]): Promise<string[]> {
  const among =
    projectIds === undefined
      ? Prisma.empty
      : Prisma.sql`AND t."projectId" = ANY(${projectIds}::uuid[])`;
  const rows = await db().$queryRaw<{ projectId: string }[]>`
    SELECT t."projectId" FROM "ToldState" t
    JOIN "Rollup" r ON r."projectId" = t."projectId"
    JOIN "Project" p ON p."id" = t."projectId"
    WHERE p."archivedAt" IS NULL ${among}
      AND (t."revision" <> r."revision" OR t."holdsUntil" <= ${new Date(now)})
      AND EXISTS (SELECT FROM "Webhook" w WHERE w."projectId" = t."projectId" AND w."on")`;
  return rows.map(({ projectId }) => projectId);
}

/** What is to be sent now, the oldest first, of these projects or of all. */
export async function listDue(now: Date, projectIds?: string[]): Promise<string[]> {
  const webhook = projectIds === undefined ? {} : { webhook: { projectId: { in: projectIds } } };
  const rows = await db().webhookDelivery.findMany({
    where: { status: "waiting", dueAt: { lte: now }, ...webhook },
    select: { id: true },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id }) => id);
}

interface WebhookRow {
  name: string;
  address: string;
  kinds: string[];
  on: boolean;
}

/** What its events tell of it: not where exactly it is, nor by what it signs. */
export function factsOf({ name, address, kinds, on }: WebhookRow): Facts {
  return { name, host: new URL(address).hostname, kinds, on };
}

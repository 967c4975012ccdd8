import "server-only";
import { randomUUID } from "node:crypto";
import { env } from "@/lib/platform/env";
import { done, type Outcome, refuse, refuseField } from "@/lib/platform/outcome";
import { whyNotPost } from "@/lib/platform/post-outside";
import { type Changed, gone, writeRow } from "@/lib/platform/row-write";
import { newSigningSecret } from "@/lib/platform/signature";
import { holdProject, write } from "@/lib/platform/transaction";
import type { ProjectScope } from "@/lib/platform/viewer";
import { MOST_WEBHOOKS, TEST } from "./constants";
import { factsOf } from "./data";
import { deliver } from "./deliver";
import type { EditInput, IdInput, MakeInput, RemoveInput, RenewInput } from "./schema";
import { beginTelling } from "./tell";
import { type Tried, writeTest } from "./types";

export interface Made {
  id: string;
  /** Told this once. */
  secret: string;
}

/** A page waits for what it writes no longer than eight seconds. */
const SOMEBODY_WAITS = { longestMs: 5000 };

/** From now on it is told. Sent twice, the second is refused: what the first has answered nobody can tell again. */
export async function makeWebhook(
  scope: ProjectScope,
  { id, name, address, kinds }: Omit<MakeInput, "slug">,
  requestId: string,
): Promise<Outcome<Made>> {
  const { projectId, viewer } = scope;
  const whyNot = whyNotThere(address);
  if (whyNot !== null) return refuseField("address", whyNot);
  const secret = newSigningSecret();
  return write<Made>(scope, requestId, async ({ tx, at, record }) => {
    await holdProject(tx, scope);
    if (await tx.webhook.findUnique({ where: { id }, select: { id: true } })) {
      return refuse("refused", "It is made already, and its secret was told. Make another one.");
    }
    if ((await tx.webhook.count({ where: { projectId } })) >= MOST_WEBHOOKS) {
      return refuse("refused", `Not made. There are ${String(MOST_WEBHOOKS)}; remove one first.`);
    }
    await beginTelling(tx, projectId, at);
    const row = await tx.webhook.create({
      data: {
        ...{ id, projectId, name, address, secret, createdAt: at },
        kinds: [...new Set(kinds)],
        byName: viewer.name,
        byUserId: viewer.userId,
      },
    });
    const subject = { kind: "webhook", id, key: name };
    const after = { ...factsOf(row), version: row.version };
    record({ action: "webhook.made", subject, before: null, after });
    return done({ id, secret });
  });
}

/** Says anew where it is told what, and whether. Switched on it is told of what happens from now on. */
export function editWebhook(
  scope: ProjectScope,
  { webhook: seen, name, address, kinds, on }: Omit<EditInput, "slug">,
  requestId: string,
): Promise<Outcome<Changed>> {
  const { projectId } = scope;
  const wanted = { name, address, kinds: [...new Set(kinds)], on };
  const whyNot = on ? whyNotThere(address) : null;
  if (whyNot !== null) return Promise.resolve(refuseField("address", whyNot));
  return writeRow(
    scope,
    { kind: "webhook", ...seen },
    requestId,
    async ({ tx, at }) => {
      await holdProject(tx, scope);
      const before = await tx.webhook.findUniqueOrThrow({ where: { id: seen.id } });
      const isSwitchedOn = on && !before.on;
      if (isSwitchedOn) await beginTelling(tx, projectId, at);
      const fresh = isSwitchedOn ? { failingSince: null } : {};
      const offReason = on ? null : before.offReason;
      const row = await tx.webhook.update({
        where: { id: seen.id },
        data: { ...wanted, ...fresh, offReason },
      });
      const isMoved = row.address !== before.address;
      return {
        action: "webhook.edited",
        before: factsOf(before),
        after: { ...factsOf(row), isMoved },
      };
    },
    tellFaster,
  );
}

/**
 * From now on it signs by a new secret, what waits too. Sent twice, the second comes from a version that has gone,
 * so that what the first was told stays true. Nothing brings the old one back.
 */
export async function renewSecret(
  scope: ProjectScope,
  { webhook: seen }: Omit<RenewInput, "slug">,
  requestId: string,
): Promise<Outcome<Changed & { secret: string }>> {
  const secret = newSigningSecret();
  const outcome = await writeRow(
    scope,
    { kind: "webhook", ...seen },
    requestId,
    async ({ tx }) => {
      await tx.webhook.update({ where: { id: seen.id }, data: { secret } });
      return { action: "webhook.secretRenewed", before: {}, after: {} };
    },
    tellFaster,
  );
  return outcome.ok ? done({ ...outcome.data, secret }) : outcome;
}

/** It goes with its secret and all that it was sent. */
export function removeWebhook(
  scope: ProjectScope,
  { webhook: seen }: Omit<RemoveInput, "slug">,
  requestId: string,
): Promise<Outcome<Changed>> {
  return writeRow(
    scope,
    { kind: "webhook", ...seen },
    requestId,
    async ({ tx }) => {
      const row = await tx.webhook.delete({ where: { id: seen.id } });
      return { action: "webhook.removed", before: factsOf(row), after: null };
    },
    tellFaster,
  );
}

/** Sends nothing but that it is a test, and answers what came of it. */
export async function testWebhook(
  scope: ProjectScope,
  { id: webhookId }: Omit<IdInput, "slug">,
  requestId: string,
): Promise<Outcome<Tried>> {
  const { projectId, slug, name } = scope;
  const id = randomUUID();
  const made = await write<null>(scope, requestId, async ({ tx, at, record }) => {
    const row = await tx.webhook.findFirst({ where: { id: webhookId, projectId } });
    if (!row) return gone("webhook");
    const envelope = {
      id,
      at: at.toISOString(),
      project: { slug, name },
      origin: env().GANTRY_URL,
    };
    const body = writeTest(envelope);
    await tx.webhookDelivery.create({ data: { id, webhookId, kind: TEST, body, at, dueAt: at } });
    const subject = { kind: "webhook", id: webhookId, key: row.name };
    record({ action: "webhook.tested", subject, before: {}, after: { delivery: id } });
    return done(null);
  });
  return made.ok ? done(await deliver(id, SOMEBODY_WAITS)) : made;
}

/** Sends once more what did not arrive, under the same id. */
export async function sendAgain(
  scope: ProjectScope,
  { id }: Omit<IdInput, "slug">,
  requestId: string,
): Promise<Outcome<Tried>> {
  const { projectId } = scope;
  const begun = await write<null>(scope, requestId, async ({ tx, at, record }) => {
    const row = await tx.webhookDelivery.findFirst({
      where: { id, webhook: { projectId } },
      include: { webhook: { omit: { secret: true } } },
    });
    if (!row) return refuse("not found", "This is not kept any more.");
    const { webhook, kind } = row;
    if (!webhook.on && kind !== TEST) {
      return refuse("refused", "Not sent. The webhook is off; switch it on first.");
    }
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, status: "failed" },
      data: { status: "waiting", endedAt: null, dueAt: at },
    });
    if (count === 0) return refuse("refused", "Not sent. It did not fail.");
    const subject = { kind: "webhook", id: webhook.id, key: webhook.name };
    record({ action: "webhook.sentAgain", subject, before: {}, after: { delivery: id, kind } });
    return done(null);
  });
  return begun.ok ? done(await deliver(id, SOMEBODY_WAITS)) : begun;
}

function whyNotThere(address: string): string | null {
  const { WEBHOOK_HOSTS } = env();
  const whyNot = whyNotPost(address, WEBHOOK_HOSTS);
  if (whyNot === null || WEBHOOK_HOSTS.length === 0) {
    return whyNot && "No host may be posted to: WEBHOOK_HOSTS of the server names none";
  }
  return `${whyNot}. Allowed: ${WEBHOOK_HOSTS.join(", ")}`;
}

function tellFaster() {
  const words = "Somebody was faster. Nothing of yours is written: look again first.";
  return Promise.resolve(refuse("conflict", words));
}

import "server-only";
import { dayOf } from "@/lib/domain/instant";
import { listNotices } from "@/lib/features/inbox/data";
import { findAddressee } from "@/lib/platform/addressee";
import { now } from "@/lib/platform/clock";
import { fromDay } from "@/lib/platform/columns";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isMailConfigured, sendMail } from "@/lib/platform/mail";
import { postOutside } from "@/lib/platform/post-outside";
import { Prisma } from "@/prisma/generated/client";
import { LEASE_SECONDS } from "./constants";
import { type Addressee, findNews, lastCovered, listUntold, listWaiting } from "./data";
import { payloadFor, writeDigest, writeNews } from "./types";

interface Options {
  leaseSeconds?: number;
}

type Sent = "sent" | "nothing to tell" | "taken";

/** Names who is to get a digest today, once the time of day has come; asked again it names who is left. */
export async function listDue(): Promise<{ day: string; people: string[]; projects: string[] }> {
  const at = now().toISOString();
  const day = dayOf(at);
  const { DIGEST_AT, PROJECT_WEBHOOKS } = env();
  if (at.slice(11, 16) < DIGEST_AT) return { day, people: [], projects: [] };
  const slugs = PROJECT_WEBHOOKS.map(({ slug }) => slug);
  return {
    day,
    people: isMailConfigured() ? await listWaiting(day) : [],
    projects: (await listUntold(slugs, day)).map(({ id }) => id),
  };
}

/** Sends somebody what they have not read since the last one, in the projects that they may see now. */
export async function sendToPerson(
  userId: string,
  day: string,
  options: Options = {},
): Promise<Sent> {
  const scope = await findAddressee(userId);
  if (scope?.viewer.email == null) return "nothing to tell";
  const { email: address, name } = scope.viewer;
  const unread = async (since: Date, until: Date) => {
    const notices = await listNotices(scope, { only: "unread", since });
    return notices.filter(({ at }) => at <= until.toISOString());
  };
  return deliver({ userId }, "mail", day, options, {
    hasAny: async ({ from, until }) => (await unread(from, until)).length > 0,
    send: async ({ from, until }) => {
      const notices = await unread(from, until);
      if (notices.length === 0) return false;
      const origin = env().GANTRY_URL;
      const letter = writeDigest({ notices, now: until.toISOString(), origin });
      const messageId = `<digest.${day}.${userId}@${new URL(origin).hostname}>`;
      await sendMail({ ...letter, messageId, to: { name, address } });
      return true;
    },
  });
}

/** Posts what happened in a project to the address that was configured for it. */
export async function sendToChannel(
  projectId: string,
  day: string,
  options: Options = {},
): Promise<Sent> {
  const project = await db().project.findUniqueOrThrow({ where: { id: projectId } });
  const { PROJECT_WEBHOOKS, GANTRY_URL } = env();
  const url = PROJECT_WEBHOOKS.find(({ slug }) => slug === project.slug)?.url;
  if (url === undefined || project.archivedAt !== null) return "nothing to tell";
  return deliver({ projectId }, "webhook", day, options, {
    hasAny: async (span) => (await findNews(projectId, span)) !== null,
    send: async (span) => {
      const news = await findNews(projectId, span);
      if (news === null) return false;
      const payload = payloadFor(new URL(url).hostname, writeNews(news, GANTRY_URL));
      await postOutside(url, { body: JSON.stringify(payload) });
      return true;
    },
  });
}

interface Span {
  from: Date;
  until: Date;
}

interface Delivery {
  hasAny: (span: Span) => Promise<boolean>;
  /** False where there was nothing any more. */
  send: (span: Span) => Promise<boolean>;
}

/**
 * Sends once a day: it is taken before and marked after. Whoever dies in between leaves it taken until the
 * lease ends; then another takes it, and tells of the same span.
 */
async function deliver(
  addressee: Addressee,
  channel: "mail" | "webhook",
  day: string,
  { leaseSeconds = LEASE_SECONDS }: Options,
  { hasAny, send }: Delivery,
): Promise<Sent> {
  const until = now();
  const from = await lastCovered(addressee, until);
  if (!(await hasAny({ from, until }))) return "nothing to tell";
  const taken = await take(addressee, channel, day, { from, until }, leaseSeconds);
  if (!taken) return "taken";
  const { id, takenAt, coversFrom, coversUntil } = taken;
  const mine = { id, takenAt, sentAt: null };
  try {
    const isSent = await send({ from: coversFrom, until: coversUntil });
    if (isSent) await db().digestDelivery.updateMany({ where: mine, data: { sentAt: now() } });
    else await db().digestDelivery.deleteMany({ where: mine });
    return isSent ? "sent" : "nothing to tell";
  } catch (error) {
    // Nobody has to wait for the end of the lease.
    await db().digestDelivery.updateMany({ where: mine, data: { leaseUntil: takenAt } });
    throw error;
  }
}

interface Taken {
  id: string;
  takenAt: Date;
  coversFrom: Date;
  coversUntil: Date;
}

/** Null where it is sent, or another has it; by the clock of the database, which all share. */
async function take(
  addressee: Addressee,
  channel: string,
  day: string,
  { from, until }: Span,
  leaseSeconds: number,
): Promise<Taken | null> {
  const { userId, projectId } = { userId: null, projectId: null, ...addressee };
  const whose = Prisma.raw(userId === null ? '"projectId"' : '"userId"');
  const [row] = await db().$queryRaw<Taken[]>`
    INSERT INTO "DigestDelivery" AS known ("id", "userId", "projectId", "channel", "day", "takenAt", "leaseUntil", "coversFrom", "coversUntil")
    VALUES (gen_random_uuid(), ${userId}::uuid, ${projectId}::uuid, ${channel}, ${fromDay(day)}::date,
      clock_timestamp(), clock_timestamp() + make_interval(secs => ${leaseSeconds}), ${from}, ${until})
    ON CONFLICT (${whose}, "day", "channel") DO UPDATE SET
      "takenAt" = EXCLUDED."takenAt", "leaseUntil" = EXCLUDED."leaseUntil", "tries" = known."tries" + 1
      WHERE known."sentAt" IS NULL AND known."leaseUntil" <= EXCLUDED."takenAt"
    RETURNING "id", "takenAt", "coversFrom", "coversUntil"`;
  return row ?? null;
}

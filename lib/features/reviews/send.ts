import "server-only";
import { findAddressee } from "@/lib/platform/addressee";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { findProjectScope } from "@/lib/platform/viewer";
import { findReviewed } from "./data";
import { writeLetter, writeMinutes } from "./minutes";

/** Longer than any server takes that is still alive. */
export const LEASE_SECONDS = 120;

type Sent = "sent" | "nothing to tell" | "taken";

/**
 * Sends somebody the minutes of a meeting, once: it is taken before and marked after. Whoever dies in between leaves
 * it taken until the lease ends; then another takes it, under the same message id. They are told what they may see now.
 */
export async function sendMinutes(
  reviewId: string,
  userId: string,
  { leaseSeconds = LEASE_SECONDS } = {},
): Promise<Sent> {
  const found = await db().review.findUniqueOrThrow({
    where: { id: reviewId },
    select: { key: true, project: { select: { slug: true } } },
  });
  const scope = await findAddressee(userId);
  const own = scope && (await findProjectScope(scope, found.project.slug));
  const at = now().toISOString();
  const reviewed = own && (await findReviewed(own, found.key, at));
  if (!reviewed || own.viewer.email === null) return "nothing to tell";
  const taken = await take(reviewId, userId, leaseSeconds);
  if (!taken) return "taken";
  const mine = { ...taken, sentAt: null };
  try {
    const origin = env().GANTRY_URL;
    const { email: address, name } = own.viewer;
    const messageId = `<minutes.${reviewId}.${userId}@${new URL(origin).hostname}>`;
    const letter = writeLetter(writeMinutes(reviewed, at), origin);
    await sendMail({ ...letter, messageId, to: { name, address } });
    await db().reviewDelivery.updateMany({ where: mine, data: { sentAt: now() } });
    return "sent";
  } catch (error) {
    // Nobody has to wait for the end of the lease.
    await db().reviewDelivery.updateMany({ where: mine, data: { leaseUntil: taken.takenAt } });
    throw error;
  }
}

/** Null where it is sent, or another has it; by the clock of the database, which all share. */
async function take(
  reviewId: string,
  userId: string,
  leaseSeconds: number,
): Promise<{ id: string; takenAt: Date } | null> {
  const [row] = await db().$queryRaw<{ id: string; takenAt: Date }[]>`
    INSERT INTO "ReviewDelivery" AS known ("id", "reviewId", "userId", "takenAt", "leaseUntil")
    VALUES (gen_random_uuid(), ${reviewId}::uuid, ${userId}::uuid,
      clock_timestamp(), clock_timestamp() + make_interval(secs => ${leaseSeconds}))
    ON CONFLICT ("reviewId", "userId") DO UPDATE SET
      "takenAt" = EXCLUDED."takenAt", "leaseUntil" = EXCLUDED."leaseUntil", "tries" = known."tries" + 1
      WHERE known."sentAt" IS NULL AND known."leaseUntil" <= EXCLUDED."takenAt"
    RETURNING "id", "takenAt"`;
  return row ?? null;
}

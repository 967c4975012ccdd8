import "server-only";
import { createHash } from "node:crypto";
import { now } from "./clock";
import { db } from "./db";

// What is counted by name in the database, so that all instances agree. `lastRequest` holds the moment at
// which a count is forgotten; better-auth prunes this table by it.

/** How often something may fail, and within how long from the first failure. */
export interface Limit {
  failures: number;
  minutes: number;
}

/** Failures of one kind. The names are hashed: what somebody typed is not kept. */
export function failureCounter(kind: string, limit: Limit) {
  const keyOf = (name: string) =>
    `${kind}|${createHash("sha256").update(name).digest("base64url")}`;

  return {
    /** Zero while another try is allowed. */
    async secondsToWait(name: string): Promise<number> {
      const row = await db().rateLimit.findUnique({ where: { key: keyOf(name) } });
      if (!row || row.count < limit.failures) return 0;
      return Math.max(0, secondsUntil(row.lastRequest));
    },

    async count(name: string): Promise<void> {
      await countOne(keyOf(name), limit.minutes * 60_000, "for good");
      await db().rateLimit.deleteMany({
        where: { key: { startsWith: `${kind}|` }, lastRequest: { lte: BigInt(now().getTime()) } },
      });
    },

    async forget(name: string): Promise<void> {
      await db().rateLimit.deleteMany({ where: { key: keyOf(name) } });
    },
  };
}

/** How often something may be asked within so many seconds from the first. */
export interface Pace {
  most: number;
  seconds: number;
}

/** Requests of one kind, each by the id of whoever asks. */
export function requestCounter(kind: string, { most, seconds }: Pace) {
  return {
    /** Counts one; the seconds to wait where that is one too many, else zero. */
    async count(name: string): Promise<number> {
      const row = await countOne(`${kind}|${name}`, seconds * 1000, "sooner or later");
      return !row || row.count <= most ? 0 : Math.max(1, secondsUntil(row.lastRequest));
    },
  };
}

/**
 * In one statement: of two at the same moment both are counted. A pace need not wait until the disk has it, which
 * takes longer than all the rest: a server that falls forgets what it counted in its last half second.
 */
async function countOne(key: string, keptMs: number, kept: "for good" | "sooner or later") {
  const at = BigInt(now().getTime());
  const until = at + BigInt(keptMs);
  const commit = kept === "for good" ? "on" : "off";
  const [row] = await db().$queryRaw<{ count: number; lastRequest: bigint }[]>`
    INSERT INTO "RateLimit" AS known ("id", "key", "count", "lastRequest")
    SELECT gen_random_uuid(), ${key}, 1, ${until}
    FROM set_config('synchronous_commit', ${commit}, true)
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN known."lastRequest" <= ${at} THEN 1 ELSE known."count" + 1 END,
      "lastRequest" = CASE WHEN known."lastRequest" <= ${at} THEN ${until} ELSE known."lastRequest" END
    RETURNING "count", "lastRequest"`;
  return row;
}

function secondsUntil(moment: bigint): number {
  return Math.ceil((Number(moment) - now().getTime()) / 1000);
}

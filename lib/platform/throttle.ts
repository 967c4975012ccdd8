import "server-only";
import { createHash } from "node:crypto";
import { now } from "./clock";
import { db } from "./db";

/** How often something may fail, and within how long from the first failure. */
export interface Limit {
  failures: number;
  minutes: number;
}

/**
 * Failures of one kind, counted by name in the database, so that all instances agree. The names are
 * hashed: what somebody typed is not kept. `lastRequest` holds the moment at which a count is forgotten;
 * better-auth prunes this table by it.
 */
export function failureCounter(kind: string, limit: Limit) {
  const keyOf = (name: string) =>
    `${kind}|${createHash("sha256").update(name).digest("base64url")}`;

  return {
    /** Zero while another try is allowed. */
    async secondsToWait(name: string): Promise<number> {
      const row = await db().rateLimit.findUnique({ where: { key: keyOf(name) } });
      if (!row || row.count < limit.failures) return 0;
      return Math.max(0, Math.ceil((Number(row.lastRequest) - now().getTime()) / 1000));
    },

    async count(name: string): Promise<void> {
      const at = BigInt(now().getTime());
      const until = at + BigInt(limit.minutes * 60_000);
      await db().$executeRaw`
        INSERT INTO "RateLimit" AS known ("id", "key", "count", "lastRequest")
        VALUES (gen_random_uuid(), ${keyOf(name)}, 1, ${until})
        ON CONFLICT ("key") DO UPDATE SET
          "count" = CASE WHEN known."lastRequest" <= ${at} THEN 1 ELSE known."count" + 1 END,
          "lastRequest" = CASE WHEN known."lastRequest" <= ${at} THEN ${until} ELSE known."lastRequest" END`;
      await db().rateLimit.deleteMany({
        where: { key: { startsWith: `${kind}|` }, lastRequest: { lte: at } },
      });
    },

    async forget(name: string): Promise<void> {
      await db().rateLimit.deleteMany({ where: { key: keyOf(name) } });
    },
  };
}

import "server-only";
import { now } from "./clock";
import { db } from "./db";

/** How often something may be asked within so many seconds from the first. */
export interface Pace {
  most: number;
  seconds: number;
}

/**
 * Requests of one kind, counted by name in the database, so that all instances agree, in one statement.
 * `lastRequest` holds the moment at which a count is forgotten; better-auth prunes this table by it.
 */
export function requestCounter(kind: string, { most, seconds }: Pace) {
  return {
    /** Counts one; the seconds to wait where that is one too many, else zero. */
    async count(name: string): Promise<number> {
      const at = BigInt(now().getTime());
      const until = at + BigInt(seconds * 1000);
      const [row] = await db().$queryRaw<{ count: number; lastRequest: bigint }[]>`
        INSERT INTO "RateLimit" AS known ("id", "key", "count", "lastRequest")
        VALUES (gen_random_uuid(), ${`${kind}|${name}`}, 1, ${until})
        ON CONFLICT ("key") DO UPDATE SET
          "count" = CASE WHEN known."lastRequest" <= ${at} THEN 1 ELSE known."count" + 1 END,
          "lastRequest" = CASE WHEN known."lastRequest" <= ${at} THEN ${until} ELSE known."lastRequest" END
        RETURNING "count", "lastRequest"`;
      if (!row || row.count <= most) return 0;
      return Math.max(1, Math.ceil(Number(row.lastRequest - at) / 1000));
    },
  };
}

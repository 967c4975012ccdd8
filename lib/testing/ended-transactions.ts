import { expect } from "vitest";
import { testDatabase } from "./database";

/**
 * Resolves when no transaction is under way any more that was when this was called, whichever test has begun it: all
 * databases of the server count them together. What was written before is told from what is written from here on.
 */
export async function endedTransactions(): Promise<void> {
  const [begun] = await testDatabase().query<{ next: string }>(
    `SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS "next"`,
  );
  const haveEnded = async () => {
    const [row] = await testDatabase().query<{ ended: boolean }>(
      `SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8 AS "ended"`,
      [begun?.next],
    );
    return row?.ended;
  };
  await expect.poll(haveEnded, { interval: 10, timeout: 30_000 }).toBe(true);
}

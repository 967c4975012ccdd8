import { Client } from "pg";
import { expect } from "vitest";
import { testDatabase } from "./database";

/** A transaction beside the code under test that holds what its statement locks, until it is ended. */
export async function holdTransaction(sql: string, values: unknown[] = []) {
  const client = new Client({ connectionString: testDatabase().url });
  await client.connect();
  await client.query("BEGIN");
  await client.query(sql, values);
  const [me] = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows;

  const countWaiting = async () => {
    const rows = await testDatabase().query(
      `SELECT pid FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND $1 = ANY(pg_blocking_pids(pid))`,
      [me?.pid],
    );
    return rows.length;
  };

  return {
    query: (more: string, given: unknown[] = []) => client.query(more, given),
    /** Resolves when somebody waits for what is held. */
    isWaitedFor: () =>
      expect.poll(countWaiting, { interval: 10, timeout: 10_000 }).toBeGreaterThan(0),
    end: async () => {
      await client.query("COMMIT");
      await client.end();
    },
  };
}

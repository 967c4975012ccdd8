import "server-only";
import PgBoss from "pg-boss";
import { env } from "./env";
import { log } from "./log";

export interface Job {
  name: string;
  /** When it is begun by itself, as cron writes it, in UTC. */
  cron?: string;
  /** Whoever has worked on it for longer is taken to have died. */
  longestSeconds: number;
  /** So many of them one server works on at once; one unless told. */
  atOnce?: number;
  work: (data: Record<string, unknown>, jobs: Jobs) => Promise<void>;
}

export interface Jobs {
  /** Of one key one job waits at a time. */
  send: (name: string, data: Record<string, unknown>, key: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** Beside the pool of the pages, never out of it. */
const CONNECTIONS = 2;
export const POLL_SECONDS = 2;
const STOP_MS = 5000;

/** Works on jobs that all servers on this database share, each by one of them. */
export async function startJobs(
  definitions: readonly Job[],
  pollSeconds = POLL_SECONDS,
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    schema: "gantry_jobs",
    application_name: "gantry jobs",
    max: CONNECTIONS,
    maintenanceIntervalSeconds: 30,
  });
  boss.on("error", (error) => log.warn({ err: error }, "jobs are disturbed"));
  await boss.start();
  const jobs: Jobs = {
    send: async (name, data, key) => {
      await boss.send(name, data, { singletonKey: key });
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS, wait: true }),
  };
  for (const { name, cron, longestSeconds, atOnce = 1, work } of definitions) {
    const queue = {
      name,
      policy: "short" as const,
      expireInSeconds: longestSeconds,
      retryLimit: 3,
      retryDelay: 30,
      retryBackoff: true,
    };
    await boss.createQueue(name, queue);
    await boss.work<Record<string, unknown>>(
      name,
      { pollingIntervalSeconds: pollSeconds, batchSize: atOnce },
      async (batch) => {
        await Promise.all(batch.map(({ data }) => work(data, jobs)));
      },
    );
    if (cron !== undefined) await boss.schedule(name, cron, {}, { tz: "UTC" });
  }
  return jobs;
}

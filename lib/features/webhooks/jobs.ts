import "server-only";
import { z } from "zod";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Job, Jobs } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { LEASE_SECONDS } from "./constants";
import { listDue } from "./data";
import { deliver, forgetOld, type Sending } from "./deliver";
import { tellChanges } from "./tell";

export const LOOK = "webhook-look";
const SEND = "webhook-send";

/** So many receivers keep one server waiting at once, each ten seconds at the most. */
const AT_ONCE = 10;

const toOne = z.object({ id: z.uuid() });

/** Whether there is anywhere to post to. */
export function hasWebhooks(): boolean {
  return env().WEBHOOK_HOSTS.length > 0;
}

/** Looks each minute what has changed by time alone, or was left by one that died, and sends what is due. */
export function webhookJobs({ leaseSeconds = LEASE_SECONDS, outside }: Sending = {}): Job[] {
  return [
    {
      name: LOOK,
      cron: "* * * * *",
      longestSeconds: 120,
      work: async (_, jobs) => {
        await tellChanges();
        await forgetOld();
        await send(jobs);
      },
    },
    {
      name: SEND,
      longestSeconds: leaseSeconds,
      atOnce: AT_ONCE,
      work: async (data) => {
        const { id } = toOne.parse(data);
        const { status, answerStatus } = await deliver(id, { leaseSeconds, outside });
        log.info({ job: SEND, id, status, answerStatus }, "a webhook");
      },
    },
  ];
}

/** The same of what was just written, without waiting for the minute. */
export async function tellAtOnce(jobs: Jobs, projectIds: string[]): Promise<void> {
  await tellChanges(projectIds);
  await send(jobs, projectIds);
}

async function send(jobs: Jobs, projectIds?: string[]): Promise<void> {
  for (const id of await listDue(now(), projectIds)) await jobs.send(SEND, { id }, id);
}

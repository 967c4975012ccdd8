import "server-only";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { reasonOf } from "@/lib/platform/errors";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { LEASE_SECONDS } from "./constants";
import { listDue, sendToChannel, sendToPerson } from "./mutations";

export const PLAN = "digest-plan";
const PERSON = "digest-person";
const PROJECT = "digest-project";

const toOne = z.object({ id: z.uuid(), day: z.iso.date() });

/** Whether there is a way by which any digest could be sent. */
export function hasDigests(): boolean {
  return env().SMTP_URL !== undefined || env().PROJECT_WEBHOOKS.length > 0;
}

/** Looks each minute who is left to be told today, and sends to each by a job of its own. */
export function digestJobs({ leaseSeconds = LEASE_SECONDS } = {}): Job[] {
  const sending = (
    name: string,
    send: (id: string, day: string, options: { leaseSeconds: number }) => Promise<string>,
  ): Job => ({
    name,
    longestSeconds: leaseSeconds,
    work: async (data) => {
      const { id, day } = toOne.parse(data);
      const outcome = await send(id, day, { leaseSeconds }).catch((error: unknown) => {
        // What a server says of a mail or an address is told without the secrets in it.
        throw new Error(reasonOf(error));
      });
      log.info({ job: name, id, day, outcome }, "a digest");
    },
  });
  return [
    {
      name: PLAN,
      cron: "* * * * *",
      longestSeconds: 60,
      work: async (_, jobs) => {
        const { day, people, projects } = await listDue();
        for (const id of people) await jobs.send(PERSON, { id, day }, `${id} ${day}`);
        for (const id of projects) await jobs.send(PROJECT, { id, day }, `${id} ${day}`);
      },
    },
    sending(PERSON, sendToPerson),
    sending(PROJECT, sendToChannel),
  ];
}

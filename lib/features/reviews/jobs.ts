import "server-only";
import { z } from "zod";
import { now } from "@/lib/platform/clock";
import { reasonOf } from "@/lib/platform/errors";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { isMailConfigured } from "@/lib/platform/mail";
import { listUnsent } from "./data";
import { LEASE_SECONDS, sendMinutes } from "./send";

export const PLAN = "minutes-plan";
const PERSON = "minutes-person";

const toOne = z.object({ reviewId: z.uuid(), userId: z.uuid() });

/** Looks each minute who has not got the minutes of a meeting yet, and sends to each by a job of its own. */
export function minutesJobs({ leaseSeconds = LEASE_SECONDS } = {}): Job[] {
  return [
    {
      name: PLAN,
      cron: "* * * * *",
      longestSeconds: 60,
      work: async (_, jobs) => {
        if (!isMailConfigured()) return;
        for (const { reviewId, userIds } of await listUnsent(now())) {
          for (const userId of userIds) {
            await jobs.send(PERSON, { reviewId, userId }, `${reviewId} ${userId}`);
          }
        }
      },
    },
    {
      name: PERSON,
      longestSeconds: leaseSeconds,
      work: async (data) => {
        const { reviewId, userId } = toOne.parse(data);
        const outcome = await sendMinutes(reviewId, userId, { leaseSeconds }).catch(
          (error: unknown) => {
            // What a server says of a mail is told without the secrets in it.
            throw new Error(reasonOf(error));
          },
        );
        log.info({ job: PERSON, reviewId, userId, outcome }, "minutes");
      },
    },
  ];
}

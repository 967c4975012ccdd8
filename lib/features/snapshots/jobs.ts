import "server-only";
import type { Job } from "@/lib/platform/jobs";
import { now } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { takeDue } from "./mutations";

export const LOOK = "snapshot-look";

/** Looks each minute of which project today's snapshot is still to be taken: nothing, but for once a day. */
export function snapshotJobs(clock: () => Date = now): Job[] {
  return [
    {
      name: LOOK,
      cron: "* * * * *",
      longestSeconds: 600,
      work: async () => {
        const taken = await takeDue(clock);
        if (taken > 0) log.info({ job: LOOK, taken }, "snapshots were taken");
      },
    },
  ];
}

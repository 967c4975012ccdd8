// A server's part in snapshots, as a process of its own that a test can kill, on a clock that the test moves.
import { setTimeout as sleep } from "node:timers/promises";
import { snapshotJobs } from "@/lib/features/snapshots/jobs";
import { startJobs } from "@/lib/platform/jobs";

const ASIDE_MS = 120;

let at = new Date(process.env.CLOCK ?? "");
process.on("message", (moved) => {
  at = new Date(String(moved));
  process.send?.(moved);
});
process.on("disconnect", () => process.exit(0));
const jobs = snapshotJobs(() => at);
// Each asks twice a second, which is as often as one may: sixty days shall not take a minute.
for (let number = 0; number < 4; number += 1) {
  await startJobs(jobs, 0.5);
  await sleep(ASIDE_MS);
}
process.send?.("working");

// A server's part in what is mailed, as a process of its own that a test can kill.
import { digestJobs } from "@/lib/features/digest/jobs";
import { minutesJobs } from "@/lib/features/reviews/jobs";
import { startJobs } from "@/lib/platform/jobs";

const options = { leaseSeconds: Number(process.env.LEASE_SECONDS) };
await startJobs([...digestJobs(options), ...minutesJobs(options)], 0.5);
process.stdout.write("working\n");

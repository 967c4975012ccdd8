// A server's part in the digests, as a process of its own that a test can kill.
import { digestJobs } from "@/lib/features/digest/jobs";
import { startJobs } from "@/lib/platform/jobs";

await startJobs(digestJobs({ leaseSeconds: Number(process.env.LEASE_SECONDS) }), 0.5);
process.stdout.write("working\n");

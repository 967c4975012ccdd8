// A server's part in webhooks, as a process of its own that a test can kill.
import { webhookJobs } from "@/lib/features/webhooks/jobs";
import { startJobs } from "@/lib/platform/jobs";
import { HERE_IS_OUTSIDE } from "./webhook-receiver";

const leaseSeconds = Number(process.env.LEASE_SECONDS);
await startJobs(webhookJobs({ leaseSeconds, outside: HERE_IS_OUTSIDE }), 0.5);
process.stdout.write("working\n");

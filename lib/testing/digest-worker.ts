// A server's part in the digests, as a process of its own that a test can kill.
import { startDigests } from "@/lib/features/digest/jobs";

await startDigests({ leaseSeconds: Number(process.env.LEASE_SECONDS), pollSeconds: 0.5 });
process.stdout.write("working\n");

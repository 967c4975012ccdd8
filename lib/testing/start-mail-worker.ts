import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Another server that mails, from there@gantry.test; resolves once it works. */
export async function startMailWorker(leaseSeconds: number): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "lib/testing/mail-worker.ts"],
    {
      env: {
        ...process.env,
        MAIL_FROM: "there@gantry.test",
        LEASE_SECONDS: String(leaseSeconds),
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await once(child.stdout, "data");
  return child;
}

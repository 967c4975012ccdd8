const MINUTE_MS = 60_000;

/** Runs once when a server starts; not in scripts, tests or builds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { followWrites } = await import("@/lib/platform/transaction");
  const { repeatedly } = await import("@/lib/platform/repeatedly");
  const { log } = await import("@/lib/platform/log");
  const { refreshOutdated, refreshRollups } = await import("@/lib/features/projects/data");
  const { endWithServer } = await import("@/lib/realtime/subscribe");
  followWrites(refreshRollups);
  endWithServer();
  repeatedly(refreshOutdated, MINUTE_MS, (error) => {
    log.error({ err: error }, "figures could not be renewed");
  });
}

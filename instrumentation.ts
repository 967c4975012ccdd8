/** Runs once when a server starts; not in scripts, tests or builds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { followWrites } = await import("@/lib/platform/transaction");
  const { refreshRollups } = await import("@/lib/features/projects/data");
  followWrites(refreshRollups);
}

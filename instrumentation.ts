import type { Jobs } from "@/lib/platform/jobs";

const MINUTE_MS = 60_000;
/** A forecast takes some tenths of a second of a processor: while somebody is at work it waits for a pause. */
const FORECASTS_PACE = { quietMs: 1500, atMostMs: 15_000 };
/** A day is told of some minutes late at most. */
const TRIGGERS_MS = 10 * MINUTE_MS;

/** Runs once when a server starts; not in scripts, tests or builds. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  // What follows from a write is declared there: no route that writes may be quicker.
  await import("@/lib/features/actions");
  const { burstQueue } = await import("@/lib/platform/burst-queue");
  const { followWrites } = await import("@/lib/platform/transaction");
  const { repeatedly } = await import("@/lib/platform/repeatedly");
  const { log } = await import("@/lib/platform/log");
  const { refreshOutdated, refreshRollups } = await import("@/lib/features/projects/data");
  const { endWithServer } = await import("@/lib/realtime/subscribe");
  const { tellOfMovedDecisions, tellOfTriggers } = await import("@/lib/features/inbox/mutations");
  const { digestJobs, hasDigests } = await import("@/lib/features/digest/jobs");
  const { hasWebhooks, tellAtOnce, webhookJobs } = await import("@/lib/features/webhooks/jobs");
  const { minutesJobs } = await import("@/lib/features/reviews/jobs");
  const { isMailConfigured } = await import("@/lib/platform/mail");
  const { snapshotJobs } = await import("@/lib/features/snapshots/jobs");
  const { startJobs } = await import("@/lib/platform/jobs");
  const { refreshForecasts } = await import("@/lib/features/schedule/mutations");
  const { outdateRuns } = await import("@/lib/features/intake/outdate");
  const failed = (what: string) => (error: unknown) => {
    log.error({ err: error }, `${what} could not be renewed`);
  };
  const worked = [
    ...snapshotJobs(),
    ...(hasDigests() ? digestJobs() : []),
    ...(isMailConfigured() ? minutesJobs() : []),
    ...(hasWebhooks() ? webhookJobs() : []),
  ];
  let jobs: Jobs | null = null;
  // Forecasts come last and take longest: figures never wait for them.
  const forecasts = burstQueue(refreshForecasts, failed("forecasts"), FORECASTS_PACE);
  const moved = burstQueue(tellOfMovedDecisions, (error: unknown) => {
    log.error({ err: error }, "nobody could be told of decisions that have moved");
  });
  followWrites(async (projectIds) => {
    // First, or figures would be computed of every run.
    await outdateRuns(projectIds).catch((error: unknown) => {
      log.error({ err: error }, "runs that newer ones took over from could not be marked");
    });
    await refreshRollups(projectIds);
    forecasts.add(projectIds);
    moved.add(projectIds);
    if (jobs !== null && hasWebhooks()) await tellAtOnce(jobs, projectIds);
  });
  endWithServer();
  startJobs(worked).then(
    (started) => {
      jobs = started;
      for (const signal of ["SIGTERM", "SIGINT"] as const) {
        process.once(signal, () => void started.stop().catch(() => undefined));
      }
    },
    (error: unknown) =>
      log.error({ err: error }, "no snapshots, digests, minutes and webhooks will be made"),
  );
  repeatedly(refreshOutdated, MINUTE_MS, failed("figures"));
  repeatedly(tellOfTriggers, TRIGGERS_MS, (error) => {
    log.error({ err: error }, "nobody could be told of triggers");
  });
  repeatedly(
    () => tellOfMovedDecisions(null),
    TRIGGERS_MS,
    (error) => {
      log.error({ err: error }, "nobody could be told of decisions that have moved");
    },
  );
  repeatedly(refreshForecasts, MINUTE_MS, failed("forecasts"));
}

import { formatMoment } from "@/lib/format/moments";
import type { RunModel } from "../runs/contract";
import { Ran } from "./ran";
import { Excerpt, RunUrl } from "./run-parts";

/** All of one run: what it printed as a whole, and what else is known of it. */
export function RunInside({ model }: { model: RunModel }) {
  const { now, run, expected, startedAt, endedAt, took, expiresAt } = model;
  const facts: [string, string | null][] = [
    ["Exit code", run.exitCode === null ? null : String(run.exitCode)],
    ["Began", startedAt && formatMoment(startedAt, now)],
    ["Ended", endedAt && formatMoment(endedAt, now)],
    ["Took", took],
    ["Counts from", formatMoment(run.at, now)],
    ["Counts until", expiresAt && formatMoment(expiresAt, now)],
    ["Commit", run.commit],
    ["Branch", run.branch],
    ["Expected", expected],
  ];
  return (
    <div className="grid gap-2 text-2xs">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 md:flex md:flex-wrap md:gap-x-6">
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label} className="contents md:flex md:min-w-0 md:gap-2">
                <dt className="text-ink-3">{label}</dt>
                <dd className="wrap-anywhere">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {run.ran !== null && (
        <p>
          <span className="text-ink-3">Ran</span> <Ran ran={run.ran} />
        </p>
      )}
      {run.url !== null && (
        <p>
          <RunUrl url={run.url} isWhole />
        </p>
      )}
      {run.excerpt === null ? (
        <p className="text-ink-2">It came without anything printed.</p>
      ) : (
        <Excerpt label={`What the run of ${run.text} printed`}>{run.excerpt}</Excerpt>
      )}
    </div>
  );
}

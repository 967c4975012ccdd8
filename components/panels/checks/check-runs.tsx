import { type GlyphState, StateGlyph } from "@/components/charts/state-glyph";
import { GrowingList } from "@/components/ui/growing-list";
import type { Outcome } from "@/lib/domain/vocabulary";
import { formatMoment, formatSince } from "@/lib/format/moments";
import type { CheckRun } from "./contract";

const STATES: Record<Outcome, GlyphState> = {
  passed: "verified",
  failed: "refuted",
  error: "unknown",
  skipped: "not applicable",
};

/** Every run, the newest first; none was ever changed. */
export function CheckRuns({ runs, now }: { runs: readonly CheckRun[]; now: string }) {
  if (runs.length === 0) return <p className="text-ink-2">It never ran.</p>;
  return (
    <GrowingList rows={runs} keyOf={({ id }) => id}>
      {(run) => <Run run={run} now={now} />}
    </GrowingList>
  );
}

function Run({ run, now }: { run: CheckRun; now: string }) {
  const { outcome, by, at, exitCode, commit, excerpt, url } = run;
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 border-t py-1.5 first:border-t-0">
      <StateGlyph state={STATES[outcome]} label={null} />
      <div className="min-w-0">
        <p>
          <b className="font-medium text-ink">{outcome}</b>
          {exitCode !== null && <>, exit {exitCode}</>}{" "}
          <span className="text-ink-2">
            <time dateTime={at} title={formatMoment(at, now)}>
              {formatSince(at, now)}
            </time>
            , {by}
          </span>
          {commit !== null && <code className="ml-2 font-mono">{commit.slice(0, 7)}</code>}
          {url !== null && (
            <a
              href={url}
              rel="noreferrer"
              className="ml-2 underline decoration-line-strong underline-offset-2 wrap-anywhere hover:text-accent"
            >
              {hostOf(url)}
            </a>
          )}
        </p>
        {excerpt !== null && (
          <pre className="mt-1 max-h-60 overflow-auto font-mono whitespace-pre-wrap text-ink-2">
            {excerpt}
          </pre>
        )}
      </div>
    </li>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

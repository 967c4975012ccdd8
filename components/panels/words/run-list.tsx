import { useState } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import { Button } from "@/components/ui/button";
import { formatMoment, formatSince } from "@/lib/format/moments";
import { PanelFrame } from "../frame";
import { OUTCOME_STATES } from "./outcome-states";
import type { RunAsk } from "./run-ask";
import type { RunLine } from "../runs/contract";
import { Ran } from "./ran";
import { RunsTrouble } from "./runs-trouble";
import { RunInside } from "./run-inside";
import { Excerpt, RunUrl, shortCommit } from "./run-parts";
import { useRunPages } from "./use-run-pages";

interface RunListProps {
  slug: string;
  /** Of one check, or of one row. */
  of: Pick<RunAsk, "check"> | Pick<RunAsk, "row">;
  /** What stands where there is none. */
  none: string;
}

/** Every run of one thing, the newest first, with what it printed; none was ever changed. */
export function RunList({ slug, of, none }: RunListProps) {
  const pages = useRunPages(slug, of, { showsOwn: true });
  const { model, shown, fresh, hasOlder, isBusy } = pages;
  if (!model) return <RunsTrouble pages={pages} />;
  if (shown.length === 0) return <p className="text-ink-2">{none}</p>;
  return (
    <div className="text-2xs">
      <RunsTrouble pages={pages} />
      {fresh > 0 && (
        <Button look="quiet" onClick={pages.showFresh}>
          Show {fresh} newer
        </Button>
      )}
      <ul>
        {shown.map((run) => (
          <Run key={run.id} {...{ slug, run }} now={model.now} />
        ))}
      </ul>
      {hasOlder && (
        <p className="pt-2 print:hidden">
          <Button busy={isBusy} onClick={pages.showOlder}>
            Show older
          </Button>
        </p>
      )}
    </div>
  );
}

function Run({ slug, run, now }: { slug: string; run: RunLine; now: string }) {
  const { id, outcome, by, at, ran, exitCode, commit, branch, url, marks, excerpt, isCut } = run;
  const [isWhole, setWhole] = useState(false);
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-2 border-t py-1.5 first:border-t-0">
      <StateGlyph state={OUTCOME_STATES[outcome]} label={null} />
      <div className="min-w-0">
        <p className="wrap-anywhere">
          <b className="font-medium text-ink">{outcome}</b>
          {exitCode !== null && <>, exit {exitCode}</>}{" "}
          <span className="text-ink-2">
            <time dateTime={at} title={formatMoment(at, now)}>
              {formatSince(at, now)}
            </time>
            , {by}
          </span>
          {commit !== null && (
            <code className="ml-2 font-mono" title={commit}>
              {shortCommit(commit)}
            </code>
          )}
          {branch !== null && <span className="ml-2 text-ink-2">{branch}</span>}
          {url !== null && (
            <span className="ml-2">
              <RunUrl url={url} />
            </span>
          )}
        </p>
        {ran !== null && !isWhole && (
          <p className="text-ink-2">
            <Ran ran={ran} />
          </p>
        )}
        {marks.length > 0 && <p className="text-ink-3">{marks.join(", ")}</p>}
        {isWhole ? (
          <PanelFrame id="run" slug={slug} of={id}>
            {(model) => <RunInside model={model} />}
          </PanelFrame>
        ) : (
          excerpt !== null && <Excerpt label={`What ${by} printed`}>{excerpt}</Excerpt>
        )}
        {isCut && !isWhole && (
          <Button look="quiet" onClick={() => setWhole(true)}>
            All that it printed
          </Button>
        )}
      </div>
    </li>
  );
}

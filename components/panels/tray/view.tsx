"use client";

import { lazy, Suspense, useState } from "react";
import { StateWord } from "@/components/charts/state-word";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useGrowing } from "@/components/ui/growing-list";
import { KeepsTyped } from "@/components/ui/keeps-typed";
import { LiveRegion } from "@/components/ui/live-region";
import { BlockSection } from "@/components/ui/section";
import { formatCount } from "@/lib/format/counts";
import { formatMoment, formatSince } from "@/lib/format/moments";
import { Excerpt, RunUrl, shortCommit } from "../words/run-parts";
import { wordCame } from "../words/format-words";
import { OUTCOME_STATES } from "../words/outcome-states";
import type { Assigning } from "./assign-dialog";
import type { TrayGroup, TrayModel } from "./contract";

// At the press that asks for it.
const AssignDialog = lazy(async () => ({
  default: (await import("./assign-dialog")).AssignDialog,
}));

/** The runs below are what a page is left open for. */
const SHOWN = 5;

interface TrayViewProps {
  model: TrayModel;
  /** Something was assigned, or another was faster: what is shown is outdated. */
  onWritten?: () => void;
}

/** What came in and speaks of nothing known. It moves no readiness until somebody says of what. */
export function TrayView({ model, onWritten = nothing }: TrayViewProps) {
  const { slug, now, mayAssign, groups } = model;
  const [asked, setAsked] = useState<{ now: Assigning | null } | null>(null);
  const [said, setSaid] = useState("");
  const { shown, more } = useGrowing(groups, { first: SHOWN, step: 25 });
  // The last was just assigned: what stands around it stays as it is.
  if (groups.length === 0 && asked === null) return <NothingWaits />;
  return (
    <BlockSection
      id="waiting-results"
      title="Waiting for an assignment"
      note={formatCount(groups.length, "name")}
    >
      {groups.length === 0 && <EmptyState>Nothing waits any more.</EmptyState>}
      {groups.length > 0 && (
        <ul>
          {shown.map((group) => (
            <Group
              key={`${group.format} ${group.name}`}
              group={group}
              now={now}
              onAsk={mayAssign ? (isAside) => setAsked({ now: { group, isAside } }) : null}
            />
          ))}
        </ul>
      )}
      {more}
      <LiveRegion message={said} />
      {asked && (
        <Suspense fallback={<KeepsTyped />}>
          <AssignDialog
            slug={slug}
            asked={asked.now}
            onClose={() => setAsked({ now: null })}
            onOutdated={onWritten}
            onDone={(words) => {
              setSaid(words);
              onWritten();
            }}
          />
        </Suspense>
      )}
    </BlockSection>
  );
}

function NothingWaits() {
  return (
    <section
      id="waiting-results"
      aria-label="Waiting for an assignment"
      className="border-t border-ink py-3 text-xs text-ink-2"
    >
      <p>
        Nothing waits for an assignment. What a pipeline sends under a name that is no check, no
        metric and in no mapping rule comes here.
      </p>
    </section>
  );
}

interface GroupProps {
  group: TrayGroup;
  now: string;
  /** Null for whoever may not. */
  onAsk: ((isAside: boolean) => void) | null;
}

function Group({ group, now, onAsk }: GroupProps) {
  const { format, name, count, outcome, figure, why, excerpt, commit, url, by, at } = group;
  const of = <span className="sr-only"> {name}</span>;
  return (
    <li
      data-row={`waiting ${format} ${name}`}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-6 gap-y-2 border-t py-2.5 text-xs md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <p data-stop="" className="font-mono text-2xs wrap-anywhere">
          {name}
        </p>
        <p className="flex flex-wrap gap-x-3 text-2xs text-ink-2">
          {outcome === null ? (
            <span className="text-ink">{figure}</span>
          ) : (
            <StateWord state={OUTCOME_STATES[outcome]}>{outcome}</StateWord>
          )}
          <span className="min-w-0 wrap-anywhere">
            {count === 1 ? "1 came" : `${String(count)} wait, the newest came`} {wordCame(format)},{" "}
            <time dateTime={at} title={formatMoment(at, now)}>
              {formatSince(at, now)}
            </time>
            , {by}
          </span>
          {commit !== null && (
            <code className="font-mono" title={commit}>
              {shortCommit(commit)}
            </code>
          )}
          {url !== null && <RunUrl url={url} />}
        </p>
        {why !== null && <p className="text-2xs wrap-anywhere text-ink">{why}.</p>}
        {excerpt !== null && (
          <details className="text-2xs">
            <summary className="flex w-fit items-center text-ink-2 max-md:min-h-11 pointer-coarse:min-h-11">
              What it printed{of}
            </summary>
            <Excerpt label={`What ${name} printed`}>{excerpt}</Excerpt>
          </details>
        )}
      </div>
      {onAsk && (
        <div className="flex flex-wrap items-start gap-2 md:justify-end">
          <Button onClick={() => onAsk(false)}>Assign…{of}</Button>
          <Button look="quiet" onClick={() => onAsk(true)}>
            Not ours…{of}
          </Button>
        </div>
      )}
    </li>
  );
}

const nothing = () => undefined;

"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { BottomLine } from "@/components/ui/bottom-line";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRegion } from "@/components/ui/live-region";
import { moveFocus, titleOf } from "@/components/ui/row-elements";
import { useAimed } from "@/components/ui/use-aimed";
import { useKeptFocus } from "@/components/ui/use-kept-focus";
import { useNow } from "@/components/ui/use-server-time";
import { formatCount, formatShare } from "@/lib/format/counts";
import type { MetricRegisterModel } from "./contract";
import { type Asked, askDefinition, Dialogs } from "./dialogs";
import { NO_FILTER, passesFilter, type RegisterFilter } from "./filter";
import { allRegisterKeys, HELP_KEY, registerHints, useRegisterKeys } from "./keys";
import { RegisterFilters } from "./register-filters";
import { RegisterTable } from "./register-table";

interface MetricRegisterViewProps {
  model: MetricRegisterModel;
  filter?: RegisterFilter;
  hrefOf?: (filter: RegisterFilter) => string;
  onFilter?: (filter: RegisterFilter) => void;
  /** Which metric stands open; null for none. */
  onOpen?: (key: string | null) => void;
  /** Something was written, or may have been: what is shown is outdated. */
  onWritten?: () => void;
}

/** So many rows stand there at first, and so many more come at a time. */
const ROWS = 50;

export function MetricRegisterView(props: MetricRegisterViewProps) {
  const { model, filter = NO_FILTER } = props;
  const { hrefOf = nowhere, onFilter = nothing, onOpen = nothing, onWritten = nothing } = props;
  const { slug, maySample, mayDefine, rows } = model;
  // A page that stands open over midnight takes its samples on the day that it is.
  const now = useNow(model.now);
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [limit, setLimit] = useState(ROWS);
  // The metric that the focus is to go to, once it is drawn.
  const goal = useRef<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [helps, setHelps] = useState(false);
  const [written, setWritten] = useState(NOTHING_WRITTEN);

  // What was just written stays in sight, also where the filter shows it no more.
  const filtered = `${filter.state ?? ""} ${filter.category ?? ""}`;
  const { said, keys } = written.filter === filtered ? written : NOTHING_WRITTEN;
  const matching = rows.filter((row) => passesFilter(row, filter) || keys.includes(row.metric.key));
  const shown = matching.slice(0, limit);
  const left = matching.length - shown.length;

  function showMore() {
    goal.current = matching[limit]?.metric.key ?? null;
    setLimit(limit + ROWS);
  }

  function lead(key: string) {
    const index = matching.findIndex((row) => row.metric.key === key);
    if (index === -1) onFilter(NO_FILTER);
    const place = index === -1 ? rows.findIndex((row) => row.metric.key === key) : index;
    setLimit((before) => Math.max(before, (Math.floor(place / ROWS) + 1) * ROWS));
    setOpen(key);
    goal.current = key;
  }

  useAimed("metric", (key) => {
    if (key !== open && rows.some((row) => row.metric.key === key)) lead(key);
  });

  useLayoutEffect(() => {
    if (goal.current === null) return;
    const title = titleOf(document.getElementById(`metric-${goal.current}`));
    if (!title) return;
    goal.current = null;
    moveFocus(title, "center");
  });

  const meant = (id: string | null) =>
    rows.find(({ metric }) => (id === null ? metric.key === open : metric.id === id));

  useKeptFocus(root, nothing);
  useRegisterKeys(root, {
    maySample,
    mayDefine,
    addSample: (id) => {
      const row = meant(id);
      if (!row) return false;
      const { metric, sample } = row;
      setAsked({ about: "sample", metric, current: sample, correcting: null });
      return true;
    },
    define: () => setAsked(NEW_METRIC),
    edit: (id) => {
      const row = meant(id);
      if (row) setAsked(askDefinition(row));
      return row !== undefined;
    },
    more: () => {
      if (left > 0) showMore();
      return left > 0;
    },
    help: () => setHelps(true),
  });

  return (
    <div ref={root} data-keys="metrics">
      <BottomLine lead={model.lead} sentence={model.sentence} facts={model.facts ?? undefined} />
      <section aria-label="Metrics" className="border-t border-ink pt-2 pb-8">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-2">
          <RegisterFilters rows={rows} filter={filter} hrefOf={hrefOf} onFilter={onFilter} />
          {mayDefine && rows.length > 0 && (
            <Button data-command="" hotkey="C" onClick={() => setAsked(NEW_METRIC)}>
              Define metric
            </Button>
          )}
        </div>
        <RegisterTable
          slug={slug}
          all={rows}
          rows={shown}
          columns={{
            baseline: rows.some((row) => row.baseline !== null),
            count: 6 + (rows.some((row) => row.baseline !== null) ? 1 : 0) + (maySample ? 1 : 0),
          }}
          maySample={maySample}
          mayDefine={mayDefine}
          open={open}
          onToggle={(key) => {
            const now = open === key ? null : key;
            setOpen(now);
            onOpen(now);
          }}
          onAsk={setAsked}
        />
        {rows.length === 0 && (
          <EmptyState
            action={
              mayDefine && (
                <Button
                  look="primary"
                  data-command=""
                  hotkey="C"
                  onClick={() => setAsked(NEW_METRIC)}
                >
                  Define metric
                </Button>
              )
            }
          >
            No metrics yet.
          </EmptyState>
        )}
        {rows.length > 0 && matching.length === 0 && (
          <EmptyState action={<Button onClick={() => onFilter(NO_FILTER)}>Show all</Button>}>
            No metric is like that.
          </EmptyState>
        )}
        {left > 0 && (
          <p className="pt-2 print:hidden">
            <Button onClick={showMore}>
              Show {Math.min(ROWS, left)} of {formatCount(left, "more metric")}
            </Button>
          </p>
        )}
      </section>
      <KeyHints hints={registerHints(model)} help={HELP_KEY} />
      <LiveRegion message={said ?? formatShare(matching.length, rows.length, "metrics")} />
      <Dialogs
        slug={slug}
        asked={asked}
        categories={[...new Set(rows.flatMap(({ metric }) => metric.category ?? []))]}
        freshnessDays={model.freshnessDays}
        now={now}
        onClose={() => {
          setAsked(null);
          // Whoever leaves without writing may have been told that somebody was faster.
          if (asked !== null) onWritten();
        }}
        onDone={(told, key) => {
          setAsked(null);
          setWritten({ filter: filtered, said: told, keys: key === null ? keys : [...keys, key] });
          if (asked === NEW_METRIC && key !== null) {
            setLimit(rows.length + ROWS);
            goal.current = key;
          }
          onWritten();
        }}
      />
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={allRegisterKeys(model)} />
    </div>
  );
}

const NEW_METRIC: Asked = {
  about: "definition",
  metric: null,
  current: null,
  isUnused: false,
};

interface Written {
  /** The filter under which it was written. */
  filter: string;
  said: string | null;
  keys: string[];
}

const NOTHING_WRITTEN: Written = { filter: "", said: null, keys: [] };

const nothing = () => undefined;
const nowhere = () => "?";

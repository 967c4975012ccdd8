"use client";

import { type ReactNode, useRef, useState } from "react";
import { KeyHints } from "@/components/layout/key-hints";
import { KeysDialog } from "@/components/layout/keys-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { closeRow, moveFocus, stopFrom } from "@/components/ui/row-elements";
import { BlockSection } from "@/components/ui/section";
import { usePageKeys } from "@/components/ui/use-page-keys";
import { formatNumber } from "@/lib/format/numbers";
import { formatCount } from "@/lib/format/counts";
import { isFiltered, NO_FILTER, type RunFilter } from "../words/run-ask";
import type { RunLine, RunsModel } from "./contract";
import { RunFilters } from "./run-filters";
import { RunTable } from "./run-table";

interface RunsViewProps {
  /** Null while none of them was read. */
  model: RunsModel | null;
  slug?: string;
  filter?: RunFilter;
  hrefOf?: (filter: RunFilter) => string;
  onFilter?: (filter: RunFilter) => void;
  /** Those that somebody reads; else all that there are. */
  shown?: readonly RunLine[];
  /** So many came in above them. */
  fresh?: number;
  onFresh?: () => void;
  isBusy?: boolean;
  onOlder?: (() => void) | null;
  /** What stands where nothing could be read. */
  trouble?: ReactNode;
}

const HELP = { keys: ["?"], does: "all keys" };
const KEYS = [
  { keys: ["J", "K"], does: "move through the runs" },
  { keys: ["Enter"], does: "open one" },
  { keys: ["Esc"], does: "close it" },
  { keys: ["/"], does: "find by key" },
];

/** What was run, as it comes in. */
export function RunsView(props: RunsViewProps) {
  const { model, filter = NO_FILTER, hrefOf = () => "?", onFilter = nothing } = props;
  const { shown = model?.rows ?? [], fresh = 0, onFresh = nothing, trouble = null } = props;
  const { isBusy = false, onOlder = model?.next == null ? null : nothing } = props;
  const root = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [helps, setHelps] = useState(false);

  usePageKeys(root, (list, key) => {
    switch (key) {
      case "j":
      case "k": {
        const stop = stopFrom(list, key === "j" ? 1 : -1);
        if (stop) moveFocus(stop);
        return stop !== undefined;
      }
      case "/":
        find.current?.focus();
        return find.current !== null;
      case "Escape":
        return closeRow(list, () => false);
      case "?":
        setHelps(true);
        return true;
      default:
        return false;
    }
  });

  function toggle(id: string) {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  }

  const isNothing = model?.hasAny === false;
  return (
    <div ref={root} data-keys="runs">
      <BlockSection id="runs" title="Runs" note={model ? noteOf(model, filter) : undefined}>
        {isNothing && (
          <EmptyState>
            Nothing was ever run or recorded here. A pipeline posts its results with a token; “Prove
            it…” of a check shows the line.
          </EmptyState>
        )}
        {!isNothing && <RunFilters {...{ filter, hrefOf, onFilter, find }} />}
        {fresh > 0 && (
          <p data-row="new-runs" className="border-t py-1">
            <Button look="quiet" data-stop="" onClick={onFresh}>
              {formatCount(fresh, "new run")}
            </Button>
          </p>
        )}
        {trouble}
        {model && !isNothing && shown.length === 0 && (
          <EmptyState
            action={
              isFiltered(filter) && (
                <Button onClick={() => onFilter(NO_FILTER)}>Show all runs</Button>
              )
            }
          >
            {wordNone(filter)}
          </EmptyState>
        )}
        {model && shown.length > 0 && (
          <RunTable
            slug={props.slug ?? model.slug}
            rows={shown}
            now={model.now}
            open={open}
            onToggle={toggle}
          />
        )}
        {model && onOlder && (
          <p className="pt-2 print:hidden">
            <Button busy={isBusy} onClick={onOlder}>
              Show older, {formatNumber(Math.max(0, model.total - fresh - shown.length))} left
            </Button>
          </p>
        )}
      </BlockSection>
      {!isNothing && <KeyHints hints={KEYS} help={HELP} />}
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={KEYS} />
    </div>
  );
}

function noteOf({ total }: RunsModel, filter: RunFilter): string {
  const count = formatCount(total, "run");
  return isFiltered(filter) ? `${count} like that` : `${count}, each as it came in`;
}

/** Each filter is empty in its own way. */
function wordNone({ outcome, origin, key, commit, branch }: RunFilter): string {
  const asked = [outcome, origin, key, commit, branch].filter((one) => one !== null);
  if (asked.length !== 1) return "No run is like all of that.";
  if (key !== null) return `No run proves ${key}. A check that never ran is unknown.`;
  if (commit !== null) return `No run is of a commit that begins with ${commit}.`;
  if (branch !== null) return `No run came from branch ${branch}.`;
  if (origin === "ci") return "No pipeline has sent a run yet.";
  if (outcome === "failed") return "No run has failed: no check was seen failing here.";
  return "No run is like that.";
}

const nothing = () => undefined;

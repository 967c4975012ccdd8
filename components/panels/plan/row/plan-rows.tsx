import { use, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatNumber } from "@/lib/format/numbers";
import type { PlanRow } from "../contract";
import { rowName } from "../rows-of";
import { type LockedBy, RowChunk } from "./row-chunk";
import { FirstRowsContext, type RowStates, RowStatesContext, RowToolsContext } from "./row-context";

/** More than this at once is a wall; the rest comes when it is asked for. */
const MOST = 50;
const CHUNK = 10;

interface PlanRowsProps {
  label: string;
  rows: readonly PlanRow[];
  lockedBy?: LockedBy;
  /** The head that rows are put under by being put down here: "phase 1". */
  drop?: string;
}

export function PlanRows({ label, rows, lockedBy = null, drop }: PlanRowsProps) {
  const states = use(RowStatesContext);
  const { open, target } = states;
  const { aim } = use(RowToolsContext);
  const firstRows = use(FirstRowsContext);
  const [isAll, setAll] = useState(false);
  const isWanted = useMemo(
    () => rows.slice(MOST).some(({ id }) => open.has(id) || id === target),
    [rows, open, target],
  );
  if (isWanted && !isAll) setAll(true);
  const chunks = useMemo(() => chunksOf(isAll ? rows : rows.slice(0, MOST)), [rows, isAll]);
  const next = rows[MOST];
  const hidden = isAll ? 0 : Math.max(0, rows.length - MOST);
  return (
    <>
      <div role="list" aria-label={label} data-drop={drop}>
        {chunks.map((chunk, index) => (
          <RowChunk
            key={chunk[0]?.id}
            rows={chunk}
            from={index * CHUNK}
            lockedBy={lockedBy}
            states={chunk.some((row) => isTouched(row, states)) ? states : null}
            isWindow={firstRows !== null}
            isFirst={firstRows?.has(chunk[0]?.id ?? "") ?? true}
            listLength={hidden > 0 ? rows.length : null}
          />
        ))}
      </div>
      {hidden > 0 && (
        <Button
          data-stop
          className="mt-2"
          // Aimed at the first of the others, the focus calls for them all.
          onClick={() => next && aim({ part: rowName(next), by: "step" })}
        >
          Show {formatNumber(hidden)} more
        </Button>
      )}
    </>
  );
}

function chunksOf(rows: readonly PlanRow[]): (readonly PlanRow[])[] {
  const count = Math.ceil(rows.length / CHUNK);
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}

function isTouched({ id }: PlanRow, states: RowStates): boolean {
  const { tabStop, target, open, busy, notices } = states;
  return id === tabStop || id === target || open.has(id) || busy.has(id) || notices.has(id);
}

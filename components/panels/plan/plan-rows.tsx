import { use, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { formatNumber } from "@/lib/format/numbers";
import type { PlanRow } from "./contract";
import { PlanRowItem } from "./row";
import { RowStatesContext } from "./row-context";
import { titleOf } from "./row-elements";

/** More than this at once is a wall; the rest comes when it is asked for. */
const MOST = 50;

interface PlanRowsProps {
  label: string;
  rows: readonly PlanRow[];
  /** What cannot be started yet stands back. */
  quiet?: boolean;
}

export function PlanRows({ label, rows, quiet = false }: PlanRowsProps) {
  const { tabStop, busy, notices } = use(RowStatesContext);
  const list = useRef<HTMLUListElement>(null);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, MOST);
  const hidden = rows.length - shown.length;
  return (
    <>
      <ul ref={list} aria-label={label}>
        {shown.map((row) => (
          <PlanRowItem
            key={row.id}
            row={row}
            quiet={quiet}
            isTabStop={row.id === tabStop}
            isBusy={busy.has(row.id)}
            notice={notices.get(row.id)}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button
          data-stop
          className="mt-2"
          onClick={() => {
            // Once the others stand there, the focus is on the first of them.
            requestAnimationFrame(() => titleOf(list.current?.children[MOST])?.focus());
            setAll(true);
          }}
        >
          Show {formatNumber(hidden)} more
        </Button>
      )}
    </>
  );
}

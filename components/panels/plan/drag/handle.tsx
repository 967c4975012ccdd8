import { use } from "react";
import type { PlanRow } from "../contract";
import { RowToolsContext } from "../row/row-context";
import { nameOf } from "../row/row-words";

interface HandleProps {
  row: PlanRow;
  isTabStop: boolean;
}

/** Drags a row, and where it is only pressed asks where it goes. */
export function Handle({ row, isTabStop }: HandleProps) {
  const { may, ask } = use(RowToolsContext);
  if (!may.edit) return null;
  return (
    <button
      type="button"
      data-drag
      aria-label={`Move ${nameOf(row)} to…`}
      title="Drag, or press for a list"
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => ask(row, "move")}
      className="plan-handle"
    >
      <svg viewBox="0 0 16 16" className="size-4" fill="currentColor" aria-hidden="true">
        {[4, 8, 12].map((y) => (
          <g key={y}>
            <circle cx="5.5" cy={y} r="1.25" />
            <circle cx="10.5" cy={y} r="1.25" />
          </g>
        ))}
      </svg>
    </button>
  );
}

import { clsx } from "clsx";
import { memo } from "react";
import { StateGlyph } from "@/components/charts/state-glyph";
import { Chevron } from "@/components/ui/chevron";
import { vars } from "./at";
import { Bars } from "./bars";
import type { Day } from "./contract";
import type { RowLine } from "./visible";
import { type Telling, wordBar, wordName } from "./words";

interface ChartRowProps {
  line: RowLine;
  top: number;
  /** Its place among all lines, from 1. */
  index: number;
  from: Day;
  telling: Telling;
  /** Where Tab leads to. */
  isStop: boolean;
  onToggle: (id: string) => void;
}

/** One row: what it is, and when. Positions are in days, so that zooming draws no row anew. */
export const ChartRow = memo(function ChartRow(props: ChartRowProps) {
  const { line, top, index, from, telling, isStop, onToggle } = props;
  const { row, level, isOpen, height } = line;
  return (
    <div
      role="row"
      data-row={row.id}
      aria-level={level}
      aria-rowindex={index}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isStop ? 0 : -1}
      className="timeline-row"
      style={vars({ "--top": top, "--height": height })}
    >
      <div role="rowheader" className={clsx("timeline-name", level === 3 && "pl-6")}>
        <span className="sr-only">{wordName(row)}</span>
        <span aria-hidden="true" className="contents">
          {row.kind === "phase" ? <PhaseName row={row} /> : <OtherName row={row} />}
        </span>
        {isOpen !== null && (
          <button
            type="button"
            tabIndex={-1}
            aria-label={`${isOpen ? "Hide" : "Show"} the tasks of phase ${row.key}`}
            className="ml-auto flex size-6 shrink-0 items-center justify-center self-center print:hidden"
            onClick={(event) => {
              event.stopPropagation();
              onToggle(row.id);
            }}
          >
            <Chevron className={clsx(isOpen && "-scale-y-100")} />
          </button>
        )}
      </div>
      <div
        role="gridcell"
        className={clsx("timeline-plot", row.kind === "phase" && "timeline-tall")}
      >
        <span className="sr-only">{wordBar(row, telling)}</span>
        <span aria-hidden="true" className="contents">
          <Bars row={row} from={from} telling={telling} />
        </span>
      </div>
    </div>
  );
});

function PhaseName({ row: { key, name, note } }: Pick<RowLine, "row">) {
  return (
    <>
      <span className="w-9 shrink-0 truncate text-[1.125rem]/6 font-medium tracking-[-0.02em]">
        {key}
      </span>
      <span className="min-w-0">
        <span className="block truncate text-sm/5 font-medium">{name}</span>
        {note !== undefined && (
          <span className="block truncate text-2xs text-ink-3 print:hidden">{note}</span>
        )}
      </span>
    </>
  );
}

function OtherName({ row: { kind, key, name, state } }: Pick<RowLine, "row">) {
  const hasKey = kind === "task" || kind === "blocker";
  return (
    <>
      {state !== undefined && <StateGlyph state={state} label={null} />}
      {hasKey && <span className="shrink-0 font-mono text-2xs text-ink-3">{key}</span>}
      <span className={clsx("truncate", kind === "finish" ? "font-medium" : "")}>{name}</span>
    </>
  );
}

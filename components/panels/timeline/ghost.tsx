import type { RefObject } from "react";
import { clsx } from "clsx";
import { formatCount } from "@/lib/format/counts";
import { vars } from "./at";
import type { Days, TimelineModel, TimelineRow } from "./contract";
import { changedRow, movedDays, type RowChange, wordMoved, workingDaysTo } from "./row-change";
import { useDrag } from "./use-drag";
import type { Line } from "./visible";

interface GhostProps {
  model: Pick<TimelineModel, "now" | "today" | "edits">;
  range: Days;
  lines: readonly Line[];
  tops: readonly number[];
  box: RefObject<HTMLElement | null>;
  onChange: (row: TimelineRow, change: RowChange) => void;
  onRefuse: (words: string) => void;
}

/** Where a bar would be that is dragged. It alone is drawn anew on the way. */
export function Ghost({ model, range, lines, tops, box, onChange, onRefuse }: GhostProps) {
  const { now, today, edits } = model;
  const [from, to] = range;
  const placeOf = (id: string) => lines.findIndex((line) => line.id === id);
  const dragged = useDrag(box, {
    isOn: edits !== null,
    days: to - from + 1,
    rowOf: (id) => {
      const line = lines[placeOf(id)];
      return line?.kind === "row" ? line.row : null;
    },
    by: (row, kind, days) => (edits ? workingDaysTo(row, kind, days, { time: edits, today }) : 0),
    drop: onChange,
    refuse: onRefuse,
  });
  if (!dragged || !edits) return null;
  const { row } = dragged;
  const { by } = dragged.change;
  const wished = changedRow(row, dragged.change, edits);
  const days = movedDays(wished);
  if (days === null) return null;
  const isDay = row.kind === "milestone";
  return (
    <div
      aria-hidden="true"
      className={clsx("timeline-dragged", row.kind === "phase" && "timeline-tall")}
      style={vars({
        "--top": tops[placeOf(row.id)] ?? 0,
        "--x": (isDay ? days[1] + 1 : days[0]) - from,
        "--w": isDay ? 0 : days[1] + 1 - days[0],
      })}
    >
      <i />
      <span>
        {wordMoved(wished, now)}
        {by !== 0 && `, ${by > 0 ? "+" : "−"}${formatCount(Math.abs(by), "day")}`}
      </span>
    </div>
  );
}

import type { Day, TimelineMark, TimelineModel } from "./contract";
import { DAY_WIDTHS, type Zoom } from "./place";

/** A label on a line of its own where it would run into another. */
export interface Placed {
  id: string;
  day: Day;
  label: string;
  kind: TimelineMark["kind"] | "today";
  lane: number;
  /** On which side of its line it stands. */
  side: "after" | "before" | "middle";
}

/** In rem: a letter of the smallest size, and the room that a fitting timeline has. */
const LETTER = 0.4;
const ROOM = 66;
const MOST = 22;

type Drawn = Pick<TimelineModel, "range" | "marks" | "today">;

/** Below: today, the target and what is stated. */
export function footOf(drawn: Drawn, zoom: Zoom | null): Placed[] {
  const { marks, today } = drawn;
  const labels = [
    { id: "today", kind: "today" as const, day: today, label: "today" },
    ...marks.filter(({ kind }) => kind === "target" || kind === "stated"),
  ];
  return placed(labels, drawn, zoom, true);
}

/** Above: what triggers do. */
export function triggersOf(drawn: Drawn, zoom: Zoom | null): Placed[] {
  const labels = drawn.marks.filter(({ kind }) => kind === "trigger" || kind === "consequence");
  return placed(labels, drawn, zoom, false);
}

export function lanesIn(labels: readonly Placed[]): number {
  return labels.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
}

function placed(
  labels: readonly Pick<Placed, "id" | "day" | "label" | "kind">[],
  { range }: Drawn,
  zoom: Zoom | null,
  middle: boolean,
): Placed[] {
  if (range === null) return [];
  const days = range[1] - range[0] + 1;
  const fit = ROOM / days;
  const wide = zoom === null ? fit : Math.max(fit, DAY_WIDTHS[zoom] / 100);
  const ends: number[] = [];
  return labels
    .toSorted((one, other) => one.day - other.day)
    .map((label) => {
      const at = (label.day + 1 - range[0]) * wide;
      const width = Math.min(MOST, label.label.length * LETTER + 1);
      const isRight = at + (middle ? width / 2 : width) > days * wide;
      const isLeft = middle && at < width / 2;
      const side = isRight ? "before" : middle && !isLeft ? "middle" : "after";
      const from = side === "before" ? at - width : side === "middle" ? at - width / 2 : at;
      const free = ends.findIndex((end) => end <= from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = from + width;
      return { ...label, lane, side };
    });
}

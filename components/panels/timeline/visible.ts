import type { TimelineKind, TimelineModel, TimelineRow } from "./contract";
import type { TimelineView } from "./place";

/** A line of the timeline: the head of a group, or a row of it. */
export type Line =
  | { kind: "head"; id: string; label: string; note: string | null; height: number }
  | {
      kind: "row";
      id: string;
      row: TimelineRow;
      level: 2 | 3;
      /** Null for what has nothing inside. */
      isOpen: boolean | null;
      height: number;
    };

export type RowLine = Extract<Line, { kind: "row" }>;

/** In rem. */
const HEIGHTS: Record<TimelineKind | "head", number> = {
  head: 2.25,
  action: 2.125,
  phase: 3.125,
  task: 2.25,
  blocker: 2.25,
  milestone: 2.25,
  finish: 2.25,
};

const GROUPS: { kinds: TimelineKind[]; label: string; note: string | null }[] = [
  { kinds: ["action"], label: "Immediate actions", note: null },
  { kinds: ["phase", "task"], label: "Phases", note: null },
  { kinds: ["task"], label: "Tasks of no phase", note: null },
  { kinds: ["blocker"], label: "Blockers that something waits for", note: null },
  { kinds: ["milestone", "finish"], label: "Milestones, forecast", note: "P50, P80, P95" },
];

/** `toggled`: phases that are the other way than the view has them. */
export function linesOf(
  { rows }: Pick<TimelineModel, "rows">,
  view: TimelineView,
  toggled: ReadonlySet<string>,
): Line[] {
  const areOpen = view !== "phases";
  const parents = new Set(rows.flatMap(({ parent }) => parent ?? []));
  const isOpen = (id: string) => areOpen !== toggled.has(id);
  const lines: Line[] = [];
  let head: string | null = null;
  for (const row of rows) {
    const { id, kind, parent } = row;
    if (parent !== undefined && !isOpen(parent)) continue;
    const group = GROUPS.find(
      ({ kinds, label }) =>
        kinds.includes(kind) &&
        (kind !== "task" || (parent === undefined) === (label !== "Phases")),
    );
    if (group && group.label !== head) {
      head = group.label;
      const { label, note } = group;
      lines.push({ kind: "head", id: `head ${label}`, label, note, height: HEIGHTS.head });
    }
    lines.push({
      kind: "row",
      id,
      row,
      level: parent === undefined ? 2 : 3,
      isOpen: parents.has(id) ? isOpen(id) : null,
      height: HEIGHTS[kind],
    });
  }
  return lines;
}

/** Where each line begins, in rem, and after the last where all ends. */
export function topsOf(lines: readonly Line[]): number[] {
  const tops = [0];
  for (const { height } of lines) tops.push((tops.at(-1) ?? 0) + height);
  return tops;
}

/** The line that stands at a height. */
export function lineAt(tops: readonly number[], rem: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= rem) low = middle;
    else high = middle - 1;
  }
  return low;
}

import { useMemo } from "react";
import type { TimelineModel, TimelineRow } from "./contract";
import type { Line } from "./visible";

interface LinksProps {
  model: Pick<TimelineModel, "rows" | "links" | "critical">;
  lines: readonly Line[];
  tops: readonly number[];
  from: number;
  days: number;
  /** The row whose dependencies are drawn. */
  of: string | null;
}

/** A rem, in the units of the drawing; across it counts days, and lines keep their weight. */
const REM = 16;

/** The longest path, always; what waits for what, of the row that is looked at. */
export function Links({ model, lines, tops, from, days, of }: LinksProps) {
  const places = useMemo(() => placesOf(model.rows, lines, tops), [model.rows, lines, tops]);
  const chain = useMemo(() => {
    const steps = model.critical.flatMap((id) => places.get(id) ?? []);
    return steps.slice(1).flatMap((after, at) => pathOf(steps[at], after, from));
  }, [model.critical, places, from]);
  const asked = model.links
    .filter((link) => of !== null && link.includes(of))
    .flatMap(([before, after]) => pathOf(places.get(before), places.get(after), from));
  const height = (tops.at(-1) ?? 0) * REM;
  return (
    <svg
      aria-hidden="true"
      className="timeline-links"
      viewBox={`0 0 ${String(days)} ${String(height)}`}
      preserveAspectRatio="none"
    >
      <path d={chain.join("")} className="stroke-ink" strokeWidth="1.5" />
      <path d={asked.join("")} className="stroke-accent" strokeWidth="1.5" />
    </svg>
  );
}

interface Place {
  first: number;
  last: number;
  /** The middle of its bar, and where it begins and ends downwards. */
  middle: number;
  top: number;
  bottom: number;
}

/** What is folded away stands where its phase does. */
function placesOf(
  rows: readonly TimelineRow[],
  lines: readonly Line[],
  tops: readonly number[],
): Map<string, Place> {
  const lineOf = new Map(lines.map(({ id }, index) => [id, index]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const places = new Map<string, Place>();
  for (const { id, parent } of rows) {
    const shown = lineOf.has(id) ? id : (parent ?? "");
    const index = lineOf.get(shown);
    const row = byId.get(shown);
    const days = row?.at ?? (row?.expected && [row.expected[0], row.expected[1] + 1]);
    if (index === undefined || !days) continue;
    const top = (tops[index] ?? 0) * REM + (row?.kind === "phase" ? 12 : 7);
    places.set(id, { first: days[0], last: days[1], top, middle: top + 8, bottom: top + 16 });
  }
  return places;
}

function pathOf(before: Place | undefined, after: Place | undefined, from: number): string[] {
  if (!before || !after || before.top === after.top) return [];
  const [begins, ends] = [before.last - from, Math.max(after.first, before.last) - from];
  const down = after.top > before.top ? after.top : after.bottom;
  return [`M${String(begins)} ${String(before.middle)}H${String(ends)}V${String(down)}`];
}

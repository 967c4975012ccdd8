import { type RefObject, useMemo } from "react";
import { endOf, vars } from "./at";
import { axisOf } from "./axis";
import { ChartFoot, ChartHead } from "./chart-head";
import { ChartRow } from "./chart-row";
import type { Days, TimelineModel, TimelineRow } from "./contract";
import { wordDays } from "./days";
import { Ghost } from "./ghost";
import { footOf, triggersOf } from "./lanes";
import { Links } from "./links";
import { DAY_WIDTHS, type TimelinePlace } from "./place";
import type { RowChange } from "./row-change";
import { useRowsWindow } from "./use-rows-window";
import { type Line, topsOf } from "./visible";
import type { Telling } from "./words";

interface ChartProps {
  model: TimelineModel;
  range: Days;
  lines: readonly Line[];
  place: TimelinePlace;
  /** Of a row what the chosen baseline knows is looked up by its place. */
  baseline: number;
  box: RefObject<HTMLDivElement | null>;
  /** Where Tab leads to. */
  stop: string | null;
  /** Looked at: its dependencies are drawn. */
  looked: string | null;
  onToggle: (id: string) => void;
  onOpen: (id: string) => void;
  onChange: (row: TimelineRow, change: RowChange) => void;
  onRefuse: (words: string) => void;
}

/** Up to here all of it stands on the page; what is higher scrolls within its own box. In rem. */
const AT_ONCE = 64;

/** Narrower than this nobody reads the months, in rem a day. */
const LEAST = 0.085;

export function Chart(props: ChartProps) {
  const { model, range, lines, place, box, stop, looked } = props;
  const { onOpen, onChange, onRefuse } = props;
  const { now, today, marks, weekZero } = model;
  const [from, to] = range;
  const days = to - from + 1;
  const tops = useMemo(() => topsOf(lines), [lines]);
  const axis = useMemo(() => axisOf(range, weekZero, place.zoom), [range, weekZero, place.zoom]);
  const triggers = triggersOf(model, place.zoom);
  const foot = footOf(model, place.zoom);
  const wide = place.zoom === null ? Math.min(LEAST, 60 / days) : DAY_WIDTHS[place.zoom] / 100;
  return (
    <div className="timeline-frame max-md:hidden print:block!">
      <div
        ref={box}
        role="treegrid"
        aria-label="Timeline; the table below has the same figures"
        aria-rowcount={lines.length + 1}
        aria-readonly={model.edits === null ? "true" : undefined}
        data-edits={model.edits === null ? undefined : ""}
        className="timeline"
        style={vars({
          "--days": days,
          "--wide": `${String(wide)}rem`,
          ...((tops.at(-1) ?? 0) <= AT_ONCE && { "--most": "none", "--gutter": "0rem" }),
        })}
        onClick={({ target }) => {
          const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
          if (row?.dataset.row === undefined) return;
          row.focus({ preventScroll: true });
          onOpen(row.dataset.row);
        }}
      >
        <ChartHead
          axis={axis}
          triggers={triggers}
          from={from}
          words={`When, ${wordDays(range, now)}`}
        />
        <div
          role="rowgroup"
          className="timeline-body"
          style={vars({ "--total": tops.at(-1) ?? 0 })}
        >
          <div aria-hidden="true" className="timeline-lines">
            {axis.upper.map(({ day }) => (
              <i key={day} className="timeline-gridline" style={vars({ "--x": day - from })} />
            ))}
            {marks.map(({ id, kind, day }) => (
              <i
                key={id}
                className={`timeline-mark timeline-${kind}-line`}
                style={endOf(day, from)}
              />
            ))}
            <i
              className="timeline-mark timeline-today"
              style={vars({ "--x": today + 0.5 - from })}
            />
            <Links model={model} lines={lines} tops={tops} from={from} days={days} of={looked} />
          </div>
          <Rows {...props} tops={tops} stop={stop} />
          <Ghost {...{ model, range, lines, tops, box }} onChange={onChange} onRefuse={onRefuse} />
        </div>
        <ChartFoot labels={foot} from={from} />
      </div>
    </div>
  );
}

function Rows(props: ChartProps & { tops: readonly number[] }) {
  const { model, range, lines, place, baseline, box, stop, tops, onToggle } = props;
  const [first, last] = useRowsWindow(box, tops);
  const { now, today, daysPerWeek } = model;
  const { forecast } = place;
  // One for all rows that the baseline does not know, so that a row is drawn anew only when it changes.
  const telling = useMemo(
    () => ({ now, today, daysPerWeek, forecast, was: null }),
    [now, today, daysPerWeek, forecast],
  );
  const tellings = useTellings(model, telling, baseline);
  return lines.map((line, index) => {
    const isSeen = index >= first && index < last;
    // What has the focus must not go away under it.
    if (!isSeen && line.id !== stop) return null;
    const top = tops[index] ?? 0;
    if (line.kind === "head") return <Head key={line.id} line={line} top={top} index={index + 2} />;
    return (
      <ChartRow
        key={line.id}
        line={line}
        top={top}
        index={index + 2}
        from={range[0]}
        telling={tellings.get(line.id) ?? telling}
        isStop={line.id === stop}
        onToggle={onToggle}
      />
    );
  });
}

function useTellings(
  { rows }: TimelineModel,
  telling: Telling,
  baseline: number,
): ReadonlyMap<string, Telling> {
  return useMemo(
    () =>
      new Map(
        rows.flatMap(({ id, was }) => {
          const known = was?.[baseline];
          return known ? [[id, { ...telling, was: known }]] : [];
        }),
      ),
    [rows, telling, baseline],
  );
}

interface HeadProps {
  line: Extract<Line, { kind: "head" }>;
  top: number;
  index: number;
}

function Head({ line: { label, note, height }, top, index }: HeadProps) {
  return (
    <div
      role="row"
      aria-level={1}
      aria-rowindex={index}
      className="timeline-row border-b-transparent!"
      style={vars({ "--top": top, "--height": height })}
    >
      <div role="rowheader" aria-colspan={2} className="timeline-name text-2xs text-ink-3">
        <span className="mt-auto pb-1.5">
          {label}
          {note !== null && `, ${note}`}
        </span>
      </div>
    </div>
  );
}

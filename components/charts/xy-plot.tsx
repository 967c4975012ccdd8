import { clsx } from "clsx";
import { CUT } from "./state-glyph";

/** Places run from 0 to 1, from left to right and from below upwards. */
export interface XyPlotModel {
  /** All of it in a sentence, for whoever does not see it. */
  label: string;
  x: PlotAxis;
  y: PlotAxis;
  /** Stretches of the x axis: a surface, or a hatch for what decides. */
  bands: PlotBand[];
  /** Between two lines: what lies within a range. */
  area: { x: number; low: number; high: number }[];
  lines: { id: string; points: PlotPlace[]; weight: "thin" | "heavy" }[];
  /** Rings, each with a broken line down to the axis. */
  marks: PlotPlace[];
  /** Beside the end of a line, or above what it names. */
  labels: PlotLabel[];
}

export interface PlotPlace {
  x: number;
  y: number;
}

export interface PlotAxis {
  /** What it counts, with its unit. */
  title: string;
  ticks: { at: number; text: string }[];
  /** Where nothing stands, where that is not the foot. */
  zero?: number;
}

interface PlotBand {
  from: number;
  to: number;
  texture: "sunk" | "hatch";
  /** Within it, at its foot. */
  label: string | null;
}

export interface PlotLabel {
  id: string;
  side: "right" | "top";
  at: number;
  /** Where there is no room for all of it. */
  short: string;
  text: string;
  strong: boolean;
}

const SCALE = 1000;

/** Lines over two axes. A table beside it has the figures: it is a drawing, not the only place for anything. */
export function XyPlot({ model }: { model: XyPlotModel }) {
  const { label, x, y, bands, area, lines, marks, labels } = model;
  const right = labels.filter(({ side }) => side === "right");
  const isWide = right.some(({ short }) => short.length > 2);
  return (
    <div className="@container">
      <div
        role="img"
        aria-label={label}
        className={clsx(
          "pt-7 pb-11 pl-12 text-2xs text-ink-3",
          right.length === 0
            ? "pr-4"
            : isWide
              ? "pr-16 @min-[34rem]:pr-34"
              : "pr-6 @min-[34rem]:pr-34",
        )}
      >
        <div className="relative h-77 print:h-44">
          {bands.map((band) => (
            <Band key={`${band.texture} ${String(band.from)}`} band={band} />
          ))}
          <svg
            viewBox={`0 0 ${String(SCALE)} ${String(SCALE)}`}
            preserveAspectRatio="none"
            className="exact absolute inset-0 size-full overflow-hidden"
            fill="none"
            aria-hidden="true"
          >
            {area.length > 0 && <path d={outline(area)} fill="var(--color-sunk)" />}
            {y.ticks.map(({ at }) => (
              <Stroke key={at} d={`M0 ${up(at)}H${String(SCALE)}`} color="line" />
            ))}
            <Stroke d={`M0 ${up(y.zero ?? 0)}H${String(SCALE)}`} color="line-strong" />
            {lines.map(({ id, points, weight }) => (
              <Stroke key={id} d={pathOf(points)} {...WEIGHTS[weight]} />
            ))}
          </svg>
          <svg
            width="100%"
            height="100%"
            className="absolute inset-0 overflow-visible"
            fill="none"
            aria-hidden="true"
          >
            {marks.map((mark) => (
              <Mark key={mark.x} mark={mark} />
            ))}
          </svg>
          {y.ticks.map(({ at, text }) => (
            <span
              key={at}
              className="absolute right-full mr-2 -translate-y-1/2 whitespace-nowrap"
              style={{ top: percent(1 - at) }}
            >
              {text}
            </span>
          ))}
          {x.ticks.map(({ at, text }) => (
            <span
              key={at}
              className="absolute top-full mt-2 -translate-x-1/2 whitespace-nowrap before:absolute before:-top-2 before:left-1/2 before:h-1.25 before:border-l before:border-line-strong"
              style={{ left: percent(at) }}
            >
              {text}
            </span>
          ))}
          <span className="absolute -top-6.5 -left-12 whitespace-nowrap">{y.title}</span>
          <span className="absolute top-full right-0 mt-6 whitespace-nowrap">{x.title}</span>
          {labels.map((one) => (
            <Label key={one.id} label={one} isWide={isWide} />
          ))}
        </div>
      </div>
    </div>
  );
}

const WEIGHTS = {
  thin: { color: "ink-3", width: 1.25 },
  heavy: { color: "ink", width: 3 },
} as const;

interface StrokeProps {
  d: string;
  color: "line" | "line-strong" | "ink" | "ink-3";
  width?: number;
}

/** As wide as it says, however the drawing is stretched. */
function Stroke({ d, color, width = 1 }: StrokeProps) {
  return (
    <path
      d={d}
      stroke={`var(--color-${color})`}
      strokeWidth={width}
      strokeLinejoin="round"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Band({ band: { from, to, texture, label } }: { band: PlotBand }) {
  return (
    <div
      className={clsx(
        "exact absolute inset-y-0",
        texture === "sunk" ? "bg-sunk" : "hatch [--hatch:var(--color-line-strong)]",
      )}
      style={{ left: percent(from), width: percent(to - from) }}
    >
      {label !== null && (
        <span className="absolute inset-x-1 bottom-1.5 text-center text-ink-2">{label}</span>
      )}
    </div>
  );
}

function Mark({ mark: { x, y } }: { mark: PlotPlace }) {
  return (
    <>
      <line
        x1={percent(x)}
        x2={percent(x)}
        y1="0"
        y2="100%"
        stroke="var(--color-ink)"
        strokeDasharray="3 3"
      />
      <circle
        cx={percent(x)}
        cy={percent(1 - y)}
        r="5"
        fill={CUT}
        stroke="var(--color-ink)"
        strokeWidth="2"
      />
    </>
  );
}

/** Beyond this share of the width a name ends at what it names, or it would leave the drawing. */
const FAR_RIGHT = 0.8;

interface LabelProps {
  label: PlotLabel;
  /** Short names need more than the room of a digit. */
  isWide: boolean;
}

function Label({ label: { side, at, short, text, strong }, isWide }: LabelProps) {
  const isFar = at > FAR_RIGHT;
  return (
    <span
      className={clsx(
        "absolute text-xs/4",
        strong ? "font-semibold text-ink" : "text-ink-2",
        side === "right"
          ? "left-full ml-2 line-clamp-2 -translate-y-1/2 wrap-anywhere @min-[34rem]:w-32"
          : "bottom-full mb-1.5 whitespace-nowrap",
        side === "right" && (isWide ? "w-14" : "w-4"),
        side === "top" && !isFar && "-translate-x-1/2",
      )}
      style={placeOf(side, at, isFar)}
    >
      {short === text ? (
        text
      ) : (
        <>
          <span className="@min-[34rem]:hidden">{short}</span>
          <span className="hidden @min-[34rem]:inline">{text}</span>
        </>
      )}
    </span>
  );
}

function placeOf(side: PlotLabel["side"], at: number, isFar: boolean) {
  if (side === "right") return { top: percent(1 - at) };
  return isFar ? { right: percent(1 - at) } : { left: percent(at) };
}

function pathOf(points: readonly PlotPlace[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${along(x)} ${up(y)}`).join("");
}

function outline(area: XyPlotModel["area"]): string {
  const above = area.map(({ x, high }) => ({ x, y: high }));
  const below = area.map(({ x, low }) => ({ x, y: low })).reverse();
  return `${pathOf([...above, ...below])}Z`;
}

function along(x: number): string {
  return (x * SCALE).toFixed(1);
}

function up(y: number): string {
  return ((1 - y) * SCALE).toFixed(1);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

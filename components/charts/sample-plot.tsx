import { Fragment, useId } from "react";
import { CUT } from "./state-glyph";

/** Places run from 0 to 1, from left to right and from below upwards. */
export interface SamplePlotModel {
  /** All of it in a sentence, for whoever does not see it. */
  label: string;
  /** In order of time; null is a gap. */
  points: (PlotPoint | null)[];
  /** Where it is wanted. */
  targets: PlotLine[];
  baseline: PlotLine | null;
  /** Its first and its last day. */
  from: string;
  to: string;
}

export interface PlotPoint {
  at: number;
  low: number;
  high: number;
  /** Solid is measured, hollow is written down, hatched is only said. */
  mark: "solid" | "hollow" | "hatched";
}

export interface PlotLine {
  at: number;
  label: string;
}

const HEIGHT = 132;
/** Room for the marks at the edges, and for the words above the highest line. */
const TOP = 20;
const BOTTOM = 8;
const RADIUS = 3.5;

/** Samples by time. A table beside it has the figures: it is a drawing, not the only place for anything. */
export function SamplePlot({ model }: { model: SamplePlotModel }) {
  const { label, points, targets, baseline, from, to } = model;
  return (
    <figure className="max-w-180">
      <div className="px-1.5">
        <svg
          role="img"
          aria-label={label}
          width="100%"
          height={HEIGHT}
          className="block overflow-visible"
          fill="none"
        >
          {targets.length === 2 && <Band lines={targets} />}
          {targets.map((line) => (
            <Line key={line.label} line={line} dash="2 3" end />
          ))}
          {baseline && <Line line={baseline} dash="6 3" />}
          {stretches(points).map((stretch) => (
            <Stretch key={stretch[0]?.at} points={stretch} />
          ))}
        </svg>
      </div>
      <figcaption className="mt-1 flex justify-between border-t pt-1 text-2xs text-ink-3">
        <span>{from}</span>
        <span>{to}</span>
      </figcaption>
    </figure>
  );
}

function Band({ lines: [one, other] }: { lines: readonly PlotLine[] }) {
  if (!one || !other) return null;
  const top = Math.min(y(one.at), y(other.at));
  const height = Math.abs(y(one.at) - y(other.at));
  return <rect x="0" width="100%" y={top} height={height} fill="var(--color-sunk)" />;
}

/** The words of a target stand at the end of its line, those of a baseline at its beginning. */
function Line({ line, dash, end = false }: { line: PlotLine; dash: string; end?: boolean }) {
  return (
    <>
      <line
        x1="0"
        x2="100%"
        y1={y(line.at)}
        y2={y(line.at)}
        stroke="var(--color-line-strong)"
        strokeDasharray={dash}
      />
      <text
        x={end ? "100%" : "0"}
        y={y(line.at) - 5}
        textAnchor={end ? "end" : "start"}
        className="text-2xs"
        fill="var(--color-ink-2)"
        stroke={CUT}
        strokeWidth="4"
        paintOrder="stroke"
      >
        {line.label}
      </text>
    </>
  );
}

function Stretch({ points }: { points: readonly PlotPoint[] }) {
  return (
    <>
      {points.map((point, index) => {
        const next = points[index + 1];
        return (
          next && (
            <line
              key={point.at}
              x1={x(point.at)}
              y1={y(middle(point))}
              x2={x(next.at)}
              y2={y(middle(next))}
              stroke="var(--color-ink-3)"
              strokeWidth="1.25"
            />
          )
        );
      })}
      {points.map((point) => (
        <Fragment key={point.at}>
          {point.low !== point.high && (
            <line
              x1={x(point.at)}
              x2={x(point.at)}
              y1={y(point.low)}
              y2={y(point.high)}
              stroke="var(--color-ink-2)"
              strokeWidth="2"
            />
          )}
          <Mark point={point} />
        </Fragment>
      ))}
    </>
  );
}

function Mark({ point }: { point: PlotPoint }) {
  const clip = useId();
  const center = { cx: x(point.at), cy: y(middle(point)) };
  if (point.mark === "solid") return <circle {...center} r={RADIUS} fill="var(--color-ink)" />;
  return (
    <>
      <circle {...center} r={RADIUS} fill={CUT} stroke="var(--color-ink-2)" strokeWidth="1.25" />
      {point.mark === "hatched" && (
        <svg x={x(point.at)} y={y(middle(point))} overflow="visible" aria-hidden="true">
          <clipPath id={clip}>
            <circle r={RADIUS} />
          </clipPath>
          <path
            d="M-4 1.5 1.5-4M-3 3.5 3.5-3"
            stroke="var(--color-ink-2)"
            clipPath={`url(#${clip})`}
          />
        </svg>
      )}
    </>
  );
}

function stretches(points: readonly (PlotPoint | null)[]): PlotPoint[][] {
  const found: PlotPoint[][] = [[]];
  for (const point of points) {
    if (point === null) found.push([]);
    else found.at(-1)?.push(point);
  }
  return found.filter((stretch) => stretch.length > 0);
}

function middle({ low, high }: PlotPoint): number {
  return (low + high) / 2;
}

function x(at: number): string {
  return `${(at * 100).toFixed(2)}%`;
}

function y(at: number): number {
  return Math.round((TOP + (1 - at) * (HEIGHT - TOP - BOTTOM)) * 10) / 10;
}

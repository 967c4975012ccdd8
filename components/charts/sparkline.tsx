import { accessibleName } from "./accessible-name";
import { CUT } from "./state-glyph";

interface SparklineProps {
  /** In order of time. A sample that is missing is null and leaves a gap. */
  points: readonly (number | null)[];
  /** What is wanted: one line, or both ends of a range. */
  targets?: readonly number[];
  /** The last point was only said: it is drawn hollow. */
  hollow?: boolean;
  width?: number;
  height?: number;
  label?: string | null;
}

interface Dot {
  x: number;
  y: number;
}

const PAD = 3;
const LAST_RADIUS = 2.25;

/** A trend without axes: its neighbour says the figure. Never sampled is a dotted line. */
export function Sparkline(props: SparklineProps) {
  const { points, targets = [], hollow = false, width = 72, height = 20, label = null } = props;
  const scale = verticalScale(points, targets, height);
  const dots = points.map((value, index) =>
    value === null ? null : { x: across(index, points.length, width), y: scale(value) },
  );
  const last = dots.findLast((dot) => dot !== null);
  return (
    <svg
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className="inline-block shrink-0 align-middle"
      style={{ width: `${String(width / 16)}rem`, height: `${String(height / 16)}rem` }}
      fill="none"
      {...accessibleName(label)}
    >
      {last === undefined ? (
        <path
          d={`M${String(PAD)} ${String(height / 2)}H${String(width - PAD)}`}
          stroke="var(--color-line-strong)"
          strokeDasharray="1 4"
        />
      ) : (
        <>
          {targets.map((target) => (
            <path
              key={target}
              d={`M0 ${scale(target).toFixed(1)}H${String(width)}`}
              stroke="var(--color-line-strong)"
              strokeDasharray="2 3"
            />
          ))}
          {stretches(dots).map((stretch) => (
            <Stretch key={stretch[0]?.x} dots={stretch} />
          ))}
          <circle
            cx={last.x.toFixed(1)}
            cy={last.y.toFixed(1)}
            r={LAST_RADIUS}
            fill={hollow ? CUT : "var(--color-ink)"}
            stroke={hollow ? "var(--color-ink-2)" : undefined}
          />
        </>
      )}
    </svg>
  );
}

function verticalScale(
  points: readonly (number | null)[],
  targets: readonly number[],
  height: number,
): (value: number) => number {
  const values = [...points.filter((value) => value !== null), ...targets];
  const low = Math.min(...values);
  const spread = Math.max(...values) - low;
  if (spread === 0) return () => height / 2;
  return (value) => height - PAD - ((value - low) / spread) * (height - 2 * PAD);
}

function across(index: number, count: number, width: number): number {
  const end = width - PAD - 2;
  return count < 2 ? end : PAD + (index / (count - 1)) * (end - PAD);
}

function stretches(dots: readonly (Dot | null)[]): Dot[][] {
  const found: Dot[][] = [];
  let current: Dot[] = [];
  for (const dot of [...dots, null]) {
    if (dot !== null) current.push(dot);
    else if (current.length > 0) {
      found.push(current);
      current = [];
    }
  }
  return found;
}

/** A sample alone between two gaps is a point, or nobody would see that it was taken. */
function Stretch({ dots }: { dots: readonly Dot[] }) {
  const [first] = dots;
  if (first !== undefined && dots.length === 1) {
    return (
      <circle cx={first.x.toFixed(1)} cy={first.y.toFixed(1)} r="1.25" fill="var(--color-ink-3)" />
    );
  }
  return (
    <polyline
      points={dots.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")}
      stroke="var(--color-ink-3)"
      strokeWidth="1.25"
    />
  );
}

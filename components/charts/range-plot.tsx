import { accessibleName } from "./accessible-name";

interface RangePlotProps {
  low: number;
  likely?: number | null;
  high: number;
  /** The end of the axis, shared by the whole column. */
  max: number;
  width?: number;
  label?: string | null;
}

/** A bar from low to high and a tick at likely, on an axis that starts at zero. */
export function RangePlot(props: RangePlotProps) {
  const { low, likely = null, high, max, width = 220, label = null } = props;
  const at = (value: number) =>
    max <= 0 ? "0" : ((Math.min(max, Math.max(0, value)) / max) * width).toFixed(1);
  return (
    <svg
      viewBox={`0 0 ${String(width)} 16`}
      className="inline-block max-w-full align-middle"
      style={{ width: `${String(width / 16)}rem`, height: "1rem" }}
      {...accessibleName(label)}
    >
      <path d={`M0 8h${String(width)}`} stroke="var(--color-line)" />
      <path d={`M${at(low)} 8H${at(high)}`} stroke="var(--color-ink-2)" strokeWidth="4" />
      {likely !== null && (
        <path d={`M${at(likely)} 1v14`} stroke="var(--color-ink)" strokeWidth="2.5" />
      )}
    </svg>
  );
}

/** Where a figure will stand: a dash of its width, and only when it takes longer than 200 ms. */
export function PendingFigure({ width }: { width: number }) {
  return (
    <span
      role="img"
      aria-label="not read yet"
      className="late inline-block h-px bg-line-strong align-middle"
      style={{ width: `${String(width / 16)}rem` }}
    />
  );
}

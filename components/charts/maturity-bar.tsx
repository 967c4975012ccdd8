import { clsx } from "clsx";
import { formatPercent } from "@/lib/format/percent";

export interface MaturityBarModel {
  /** Percentages 0–100; null while there is nothing to count. Claimed includes verified. */
  verified: number | null;
  claimed: number | null;
  stated?: number | null;
  target?: number | null;
  /** Where a failed hard stop ends the bar. */
  cap?: number | null;
}

/** Solid is proved, hatched is said, hollow is written down. The track is 100 % wide. */
export function MaturityBar(model: MaturityBarModel) {
  const verified = clamp(model.verified ?? 0);
  const claimed = Math.max(verified, clamp(model.claimed ?? 0));
  const stated = Math.max(claimed, clamp(model.stated ?? 0));
  const { target = null, cap = null } = model;
  return (
    <div role="img" aria-label={describe(model)} className="exact relative h-5 min-w-20">
      <span className="absolute inset-x-0 top-3.75 h-px bg-line-strong" />
      {stated > claimed && (
        <span
          className={clsx(
            BAR,
            "border border-stated bg-[var(--cut,var(--color-canvas))]",
            claimed > 0 && "border-l-0",
          )}
          style={extent(claimed, stated)}
        />
      )}
      {claimed > verified && (
        <span
          className={clsx(BAR, "hatch border border-claimed")}
          style={extent(verified, claimed)}
        />
      )}
      {verified > 0 && <span className={clsx(BAR, "bg-verified")} style={extent(0, verified)} />}
      {cap !== null && <Cap at={clamp(cap)} />}
      {target !== null && (
        <span
          className="absolute top-0 -ml-px h-5 w-0.5 bg-ink"
          style={{ left: `${String(clamp(target))}%` }}
        />
      )}
    </div>
  );
}

const BAR =
  "absolute top-1 h-3 transition-[left,width] duration-settle ease-quiet motion-reduce:transition-none";

/** The bracket, and beyond it a broken track under fills cut to 9 of 12: none of it counts. */
function Cap({ at }: { at: number }) {
  const left = `${String(at)}%`;
  return (
    <>
      <span
        className="absolute top-3.25 right-0 h-1.25 bg-[var(--cut,var(--color-canvas))]"
        style={{ left }}
      >
        <span className="absolute top-0.5 right-0 left-[3px] border-t border-dashed border-stop" />
      </span>
      <span
        className="absolute -top-px -ml-[7px] h-5.5 w-[7px] border-2 border-l-0 border-stop"
        style={{ left }}
      />
    </>
  );
}

function describe(model: MaturityBarModel): string {
  const { verified, claimed, stated = null, target = null, cap = null } = model;
  const parts =
    verified === null
      ? ["no items yet"]
      : [`verified ${formatPercent(verified)}`, `claimed ${formatPercent(claimed ?? verified)}`];
  if (stated !== null) parts.push(`stated ${formatPercent(stated)}`);
  if (target !== null) parts.push(`target ${formatPercent(target)}`);
  if (cap !== null) parts.push(`capped at ${formatPercent(cap)}`);
  return parts.join(", ");
}

function extent(from: number, to: number) {
  return { left: `${String(from)}%`, width: `${String(to - from)}%` };
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

import { accessibleName } from "./accessible-name";
import { CUT } from "./state-glyph";

export interface RealityGapModel {
  /** Percentages 0–100. */
  verified: number;
  claimed: number;
  stated?: number | null;
}

interface RealityGapProps extends RealityGapModel {
  width?: number;
  /** Null where the figures stand beside it. */
  label?: string | null;
}

const INSET = 6;
const APART = 9;

/**
 * A dumbbell on 0–100: dot verified, ring claimed, a broken bar between. One dot when they agree, and
 * a hollow one where nothing is verified: solid is proved.
 */
export function RealityGap({ width = 112, label, ...model }: RealityGapProps) {
  const { verified, claimed } = positions(model, width);
  const stated = typeof model.stated === "number" ? place(model.stated, width) : null;
  return (
    <svg
      viewBox={`0 0 ${String(width)} 20`}
      className="block min-w-18 shrink"
      style={{ width: `${String(width / 16)}rem`, maxWidth: "100%", height: "1.25rem" }}
      fill="none"
      {...accessibleName(label === undefined ? describe(model) : label)}
    >
      <path d={`M0 10h${String(width)}`} stroke="var(--color-line)" />
      {stated !== null && (
        <path d={`M${stated.toFixed(1)} 4v12`} stroke="var(--color-stated)" strokeWidth="1.5" />
      )}
      {claimed !== verified && (
        <>
          <path
            d={`M${verified.toFixed(1)} 10H${claimed.toFixed(1)}`}
            stroke="var(--color-claimed)"
            strokeWidth="4"
            strokeDasharray="1.5 2"
          />
          <circle
            cx={claimed.toFixed(1)}
            cy="10"
            r="4.5"
            fill={CUT}
            stroke="var(--color-claimed)"
            strokeWidth="1.5"
          />
        </>
      )}
      {model.verified > 0 ? (
        <circle cx={verified.toFixed(1)} cy="10" r="5" fill="var(--color-verified)" />
      ) : (
        <circle
          cx={verified.toFixed(1)}
          cy="10"
          r="3.5"
          fill={CUT}
          stroke="var(--color-todo)"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}

/** Marks that differ stand at least 9 apart, or the smallest gap would be hidden by its own marks. */
function positions({ verified, claimed }: RealityGapModel, width: number) {
  const from = place(verified, width);
  if (claimed <= verified) return { verified: from, claimed: from };
  const to = Math.min(width - INSET, Math.max(place(claimed, width), from + APART));
  return { verified: Math.min(from, to - APART), claimed: to };
}

function place(percent: number, width: number): number {
  return INSET + (Math.min(100, Math.max(0, percent)) / 100) * (width - 2 * INSET);
}

function describe({ verified, claimed, stated = null }: RealityGapModel): string {
  const both = `verified ${String(verified)}, claimed ${String(claimed)}`;
  return stated === null ? both : `${both}, stated ${String(stated)}`;
}

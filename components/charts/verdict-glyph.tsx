import { clsx } from "clsx";
import type { ReactNode } from "react";
import { accessibleName } from "./accessible-name";
import { CUT } from "./state-glyph";

export const PLATE_VERDICTS = ["NO-GO", "CONDITIONAL", "GO"] as const;
export type PlateVerdict = (typeof PLATE_VERDICTS)[number];

export const VERDICT_COLORS: Record<PlateVerdict, string> = {
  "NO-GO": "text-stop",
  CONDITIONAL: "text-warn",
  GO: "text-ok",
};

interface VerdictGlyphProps {
  verdict: PlateVerdict;
  label?: string | null;
  className?: string;
}

/** Octagon, half-filled diamond, disc: three silhouettes, so that colour is not needed. */
export function VerdictGlyph({ verdict, label = verdict, className }: VerdictGlyphProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={clsx("inline-block shrink-0", className ?? "size-4")}
      fill="currentColor"
      {...accessibleName(label)}
    >
      {SHAPES[verdict]}
    </svg>
  );
}

const SHAPES: Record<PlateVerdict, ReactNode> = {
  "NO-GO": (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path d="M4.4 8h7.2" stroke={CUT} strokeWidth="2.4" />
    </>
  ),
  CONDITIONAL: (
    <>
      <path d="M8 1.3 14.7 8 8 14.7 1.3 8z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 1.3v13.4L1.3 8z" />
    </>
  ),
  GO: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path
        d="m5 8.3 2.1 2.1 4-4.4"
        fill="none"
        stroke={CUT}
        strokeWidth="1.8"
        strokeLinecap="square"
      />
    </>
  ),
};

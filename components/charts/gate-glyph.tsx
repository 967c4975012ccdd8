import { clsx } from "clsx";
import type { ReactNode } from "react";
import { accessibleName } from "./accessible-name";

export const GATE_SHAPES = ["locked", "open", "passed", "failed", "waived", "unknown"] as const;
export type GateShape = (typeof GATE_SHAPES)[number];

interface GateGlyphProps {
  state: GateShape;
  /** `small` in tables, `large` where the gate is the subject. */
  size?: "small" | "medium" | "large";
  label?: string | null;
}

/** Two posts, and the beam between them says whether one gets through. */
export function GateGlyph({ state, size = "medium", label = `gate ${state}` }: GateGlyphProps) {
  return (
    <svg
      viewBox="0 0 48 20"
      className={clsx("inline-block shrink-0", SIZES[size], COLORS[state])}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      {...accessibleName(label)}
    >
      <path d="M5 0v20M43 0v20" strokeWidth="2.5" />
      {BEAMS[state]}
    </svg>
  );
}

const SIZES = { small: "h-[0.8875rem] w-[2.125rem]", medium: "h-5 w-12", large: "h-7.5 w-18" };

const COLORS: Record<GateShape, string> = {
  locked: "text-ink-3",
  open: "text-ink",
  passed: "text-ok",
  failed: "text-stop",
  waived: "text-warn",
  unknown: "text-ink-3",
};

const BEAMS: Record<GateShape, ReactNode> = {
  locked: (
    <>
      <path d="M5 10h38" />
      <path d="M18 5h12v10H18z" fill="currentColor" stroke="none" />
    </>
  ),
  open: <path d="M5 10 17 2M43 10 31 2" />,
  passed: <path d="m17 10.5 5 5 9-10" strokeWidth="2.5" />,
  failed: (
    <>
      <path d="M5 10h11M32 10h11" />
      <path d="m18.5 4.5 11 11M29.5 4.5l-11 11" strokeWidth="2.5" />
    </>
  ),
  waived: (
    <>
      <path d="M5 10h9M34 10h9" strokeDasharray="3 2" />
      <path d="m24 2 8 8-8 8-8-8z" />
    </>
  ),
  unknown: (
    <>
      <path d="M5 10h12M31 10h12" strokeDasharray="3 2" />
      <path d="M20.8 6.6a3.2 3.2 0 1 1 4.7 2.8c-1.1.6-1.5 1.1-1.5 2.3M24 14.6v2.2" />
    </>
  ),
};

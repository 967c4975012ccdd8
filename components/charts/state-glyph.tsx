import { clsx } from "clsx";
import type { ReactNode } from "react";
import { accessibleName } from "./accessible-name";
import { GLYPH_SIZES, type GlyphSize } from "./glyph-size";

export const GLYPH_STATES = [
  "to do",
  "in progress",
  "claimed",
  "verified",
  "refuted",
  "stale",
  "suspect",
  "not applicable",
  "waived",
  "blocked",
  "unknown",
] as const;
export type GlyphState = (typeof GLYPH_STATES)[number];

export const STATE_COLORS: Record<GlyphState, string> = {
  "to do": "text-todo",
  "in progress": "text-progress",
  claimed: "text-claimed",
  verified: "text-verified",
  refuted: "text-refuted",
  stale: "text-stale",
  suspect: "text-suspect",
  "not applicable": "text-na",
  waived: "text-waived",
  blocked: "text-blocked",
  unknown: "text-unknown",
};

export const CUT = "var(--cut, var(--color-canvas))";

interface StateGlyphProps {
  state: GlyphState;
  size?: GlyphSize;
  /** Another name than the state's word; null where a word beside the glyph says it. */
  label?: string | null;
  className?: string;
}

/** One shape for each state: solid is proved, hatched is said, hollow is open. */
export function StateGlyph({ state, size = 16, label = state, className }: StateGlyphProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={clsx("inline-block shrink-0", GLYPH_SIZES[size], className ?? STATE_COLORS[state])}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      {...accessibleName(label)}
    >
      {SHAPES[state]}
    </svg>
  );
}

const ring = <circle cx="8" cy="8" r="6.1" />;
const brokenRing = <circle cx="8" cy="8" r="6.1" strokeDasharray="2.7 2.1" />;
const disc = <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />;

const SHAPES: Record<GlyphState, ReactNode> = {
  "to do": ring,
  "in progress": (
    <>
      {ring}
      <path d="M8 1.9a6.1 6.1 0 0 0 0 12.2z" fill="currentColor" stroke="none" />
    </>
  ),
  claimed: (
    <>
      {ring}
      <path d="M3 8.6 8.6 3M3.9 12.1 12.1 3.9M7.4 13 13 7.4" strokeWidth="1.2" />
    </>
  ),
  verified: (
    <>
      {disc}
      <path d="m5 8.3 2.1 2.1 4-4.4" stroke={CUT} strokeWidth="1.8" strokeLinecap="square" />
    </>
  ),
  refuted: (
    <>
      <path d="M1.5 1.5h13v13h-13z" fill="currentColor" stroke="none" />
      <path
        d="m5.2 5.2 5.6 5.6M10.8 5.2l-5.6 5.6"
        stroke={CUT}
        strokeWidth="1.8"
        strokeLinecap="square"
      />
    </>
  ),
  stale: (
    <>
      {brokenRing}
      <path d="M8 4.6v3.6l2.4 1.5" />
    </>
  ),
  suspect: (
    <>
      <path d="M8 2.1 14.6 13.6H1.4z" strokeLinejoin="round" />
      <path d="M8 6.3v3.3M8 10.9v1.4" />
    </>
  ),
  "not applicable": <path d="M3 8h10" strokeWidth="1.8" />,
  waived: <path d="M8 1.5 14.5 8 8 14.5 1.5 8zM5.4 8h5.2" />,
  blocked: (
    <>
      {disc}
      <path d="M4.6 8h6.8" stroke={CUT} strokeWidth="2.6" />
    </>
  ),
  unknown: (
    <>
      {brokenRing}
      <path d="M6.2 6.5a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2M8 10.7v1.3" strokeWidth="1.4" />
    </>
  ),
};

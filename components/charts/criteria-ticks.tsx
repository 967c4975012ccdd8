import { clsx } from "clsx";
import type { ReactNode } from "react";
import { formatShare } from "@/lib/format/counts";
import { CUT, type GlyphState, STATE_COLORS } from "./state-glyph";

interface CriteriaTicksProps {
  states: readonly GlyphState[];
  /** What the ticks count, read before the counts: "gate 0". */
  label?: string;
}

const MOST = 12;

const ORDER: readonly GlyphState[] = [
  "verified",
  "refuted",
  "blocked",
  "stale",
  "suspect",
  "claimed",
  "waived",
  "in progress",
  "to do",
  "unknown",
];

/** One cell a criterion, in the order of what is proved. More than twelve are said in figures. */
export function CriteriaTicks({ states, label }: CriteriaTicksProps) {
  const shown = ORDER.flatMap((state) => states.filter((each) => each === state));
  const verified = shown.filter((state) => state === "verified").length;
  if (shown.length > MOST) {
    return <span className="whitespace-nowrap">{formatShare(verified, shown.length)}</span>;
  }
  return (
    <span
      role="img"
      aria-label={describe(shown, verified, label)}
      className="inline-flex gap-0.5 align-middle"
    >
      {shown.map((state, index) => (
        <Cell key={`${state} ${String(index)}`} state={state} />
      ))}
    </span>
  );
}

function Cell({ state }: { state: GlyphState }) {
  return (
    <svg
      viewBox="0 0 12 16"
      className={clsx("h-4 w-3 shrink-0", STATE_COLORS[state])}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {CELLS[state]}
    </svg>
  );
}

function describe(shown: readonly GlyphState[], verified: number, label?: string): string {
  const others = ORDER.slice(1).flatMap((state) => {
    const count = shown.filter((each) => each === state).length;
    return count === 0 ? [] : [`${String(count)} ${state}`];
  });
  const counts = [formatShare(verified, shown.length, "verified"), ...others].join(", ");
  return label === undefined ? counts : `${label}: ${counts}`;
}

const solid = <path d="M0 0h12v16H0z" fill="currentColor" stroke="none" />;
const outline = <path d="M.5.5h11v15H.5z" />;
const empty = <path d="M.5.5h11v15H.5z" stroke="var(--color-line-strong)" />;

const CELLS: Record<GlyphState, ReactNode> = {
  verified: (
    <>
      {solid}
      <path d="m2.8 8.3 2.2 2.2 4.2-4.6" stroke={CUT} strokeWidth="1.6" />
    </>
  ),
  refuted: (
    <>
      {solid}
      <path d="m3 5 6 6M9 5l-6 6" stroke={CUT} strokeWidth="1.6" />
    </>
  ),
  blocked: (
    <>
      {solid}
      <path d="M2.5 8h7" stroke={CUT} strokeWidth="2" />
    </>
  ),
  stale: (
    <>
      {outline}
      <path d="M6 4.5V8l2.2 1.6" strokeWidth="1.3" />
    </>
  ),
  suspect: (
    <>
      {outline}
      <circle cx="6" cy="8" r="1.6" fill="currentColor" stroke="none" />
    </>
  ),
  claimed: (
    <>
      {outline}
      <path d="M0 7 7 0M0 13 12 1M2 16 12 6M8 16l4-4" strokeWidth="1.2" />
    </>
  ),
  waived: <path d="M6 1.5 11 8l-5 6.5L1 8z" strokeWidth="1.3" />,
  "in progress": empty,
  "to do": empty,
  unknown: <path d="M.5.5h11v15H.5z" strokeDasharray="2 2" />,
  "not applicable": null,
};

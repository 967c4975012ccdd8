"use client";

import { type ToggleEvent, useId, useRef, useState } from "react";
import { DifferenceMark } from "./difference-mark";

export interface DifferenceSide {
  /** Whose figure it is: "The tasks", "Stated". */
  whose: string;
  value: string;
  /** Where it comes from: the document and its section, or what it was computed from. */
  from: string;
}

interface OpenDifferenceProps {
  /** What the figures are of, for those who do not see where the mark stands: "effort of phase 0". */
  of: string;
  sides: readonly DifferenceSide[];
  /** Who says why they differ, and why; null while nobody does. */
  explained: string | null;
  /** What is said while nobody has explained it. */
  unexplained?: string;
}

/**
 * The mark between two figures that should be one, and behind it where each comes from (R19). A panel
 * of the browser's own top layer: it closes on Escape and on a press outside, and gives the focus back.
 */
export function OpenDifference(props: OpenDifferenceProps) {
  const { of, sides, explained } = props;
  const { unexplained = "Nobody has explained the difference." } = props;
  const id = useId();
  const panel = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={`differs from: both sources of the ${of}`}
        className="relative after:absolute after:-inset-x-1 after:-inset-y-3.5"
        onClick={({ currentTarget }) => panel.current && place(panel.current, currentTarget)}
      >
        <DifferenceMark explained={explained !== null} label={null} />
      </button>
      {/* It stands within sentences, so all of it is phrasing. */}
      <span
        ref={panel}
        id={id}
        popover="auto"
        role="note"
        onToggle={(event: ToggleEvent) => setOpen(event.newState === "open")}
        className="on-surface absolute inset-auto m-0 w-80 max-w-[calc(100vw-2rem)] rounded-sm border border-line-strong p-4 text-left text-xs font-normal tracking-normal whitespace-normal text-ink"
      >
        {sides.map(({ whose, value, from }) => (
          <span key={whose} className="mb-2.5 block">
            <span className="flex justify-between gap-4 font-medium">
              {whose} <span className="whitespace-nowrap">{value}</span>
            </span>{" "}
            <span className="block text-2xs text-ink-2">{from}</span>{" "}
          </span>
        ))}
        <span className="block border-t pt-2.5 text-2xs text-ink-2">
          {explained ?? unexplained}
        </span>
      </span>
    </>
  );
}

const WIDTH = 320;
const MARGIN = 16;
const GAP = 6;

/** Below the mark, and as far to the left as it has to be to stay on the screen. */
function place(panel: HTMLElement, mark: HTMLElement): void {
  const { left, bottom } = mark.getBoundingClientRect();
  const { clientWidth, scrollLeft, scrollTop } = mark.ownerDocument.documentElement;
  const width = Math.min(WIDTH, clientWidth - 2 * MARGIN);
  panel.style.left = `${String(scrollLeft + Math.min(left, clientWidth - MARGIN - width))}px`;
  panel.style.top = `${String(scrollTop + bottom + GAP)}px`;
}

"use client";

import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";

interface TopLayerNoteProps {
  /** The name of what opens it, where its content does not say. */
  label?: string;
  className: string;
  /** What is pressed. */
  trigger: ReactNode;
  /** All of it phrasing: it stands within sentences. */
  children: ReactNode;
}

/**
 * What opens in place to what lies behind it. A panel of the browser's own top layer: it closes on
 * Escape and on a press outside, and gives the focus back.
 */
export function TopLayerNote({ label, className, trigger, children }: TopLayerNoteProps) {
  const id = useId();
  const panel = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-expanded={isOpen}
        aria-label={label}
        className={className}
        onClick={({ currentTarget }) => panel.current && place(panel.current, currentTarget)}
      >
        {trigger}
      </button>
      <span
        ref={panel}
        id={id}
        popover="auto"
        role="note"
        onToggle={(event: ToggleEvent) => setOpen(event.newState === "open")}
        className="on-surface absolute inset-auto m-0 w-80 max-w-[calc(100vw-2rem)] rounded-sm border border-line-strong p-4 text-left text-xs font-normal tracking-normal whitespace-normal text-ink"
      >
        {children}
      </span>
    </>
  );
}

const WIDTH = 320;
const MARGIN = 16;
const GAP = 6;

/** Below what was pressed, and as far to the left as it has to be to stay on the screen. */
function place(panel: HTMLElement, pressed: HTMLElement): void {
  const { left, bottom } = pressed.getBoundingClientRect();
  const { clientWidth, scrollLeft, scrollTop } = pressed.ownerDocument.documentElement;
  const width = Math.min(WIDTH, clientWidth - 2 * MARGIN);
  panel.style.left = `${String(scrollLeft + Math.min(left, clientWidth - MARGIN - width))}px`;
  panel.style.top = `${String(scrollTop + bottom + GAP)}px`;
}

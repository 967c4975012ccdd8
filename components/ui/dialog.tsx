"use client";

import { clsx } from "clsx";
import { type ReactNode, useEffect, useId, useRef } from "react";

interface DialogProps {
  open: boolean;
  /** Escape, or a form with `method="dialog"`. A press outside does not throw away what was written. */
  onClose: () => void;
  title: string;
  /** At the top of the screen what grows and shrinks keeps its place. */
  place?: "middle" | "top";
  children: ReactNode;
}

/**
 * The browser's own modal: it holds the focus, makes the page behind it inert, closes on Escape and
 * gives the focus back. A library does the same for 24 kB more.
 */
export function Dialog({ open, onClose, title, place = "middle", children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && element !== null && !element.open) element.showModal();
    if (!open && element !== null && element.open) element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className={clsx(
        "on-surface w-120 max-w-[calc(100vw-2rem)] rounded-sm border border-ink p-0 backdrop:bg-[rgb(0_0_0/0.45)]",
        place === "top" ? "mx-auto mt-[10vh] mb-auto" : "m-auto",
      )}
    >
      {open && (
        <div className="px-6 pt-5 pb-6">
          <h2 id={titleId} className="mb-3 text-base">
            {title}
          </h2>
          {children}
        </div>
      )}
    </dialog>
  );
}

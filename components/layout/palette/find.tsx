"use client";

import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { early } from "@/components/ui/early-keys";
import { isModified } from "@/components/ui/page-key";

// Whoever only reads a page pays for it only by asking.
const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));

/**
 * The palette, by its button, or by ⌘K or Ctrl+K from wherever no dialog is open, also while somebody writes. From
 * then on no key is the page's: each is a command to it. The server draws the button: every page loads this.
 */
export function Find({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState<boolean | null>(null);

  function ask(is: boolean) {
    // Asked for again while it is on its way, it keeps what was typed.
    early.keys = is ? (early.keys ?? []) : null;
    setOpen(is);
  }

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { key } = event;
      const asks = /^k$/i.test(key) && isModified(event) && !event.altKey && !event.shiftKey;
      if (early.keys) {
        event.stopImmediatePropagation();
        if (isModified(event) && !asks) return;
        event.preventDefault();
        if (!asks) early.keys.push(key);
        if (key === "Escape") ask(false);
      } else if (asks && !document.querySelector("dialog[open]")) {
        event.preventDefault();
        ask(true);
      }
    }
    // Before whatever the page itself listens to.
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, []);

  return (
    <>
      <div className="contents" onClick={() => ask(true)}>
        {children}
      </div>
      {isOpen !== null && (
        <Suspense fallback={isOpen && <i data-waits />}>
          <Palette open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

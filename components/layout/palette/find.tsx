"use client";

import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { keepEarly } from "@/components/ui/early-keys";
import { Kbd } from "@/components/ui/kbd";

// Whoever only reads a page pays for it only by asking.
const Palette = lazy(async () => ({ default: (await import("./palette")).Palette }));

/** The palette, by ⌘K or Ctrl+K from wherever no dialog is open, also while somebody writes. */
export function Find() {
  const [isOpen, setOpen] = useState<boolean | null>(null);

  function ask() {
    keepEarly(() => setOpen(false));
    setOpen(true);
  }
  const askByKey = useEffectEvent(ask);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      askByKey();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={ask}
        className="flex h-8 min-w-11 shrink-0 items-center justify-center gap-2 px-2 text-2xs text-ink-2 hover:text-ink max-md:h-11 pointer-coarse:h-11"
      >
        Find
        <span aria-hidden="true">
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {isOpen !== null && (
        <Suspense>
          <Palette open={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

"use client";

import { useEffect } from "react";
import { isForPage } from "@/components/ui/page-key";

const STEPS: Record<string, 1 | -1> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/**
 * J and K go from line to line of a page to read, Enter opens the one with the focus as it does anyway. Arrows
 * do so too once a line has the focus; before that they read on. How, is loaded with the first press.
 */
export function LineKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = STEPS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const isArrow = event.key.length > 1;
      if (by === undefined || !isForPage(event)) return;
      if (isArrow && !document.activeElement?.closest("main :is(li, tr)")) return;
      event.preventDefault();
      void import("./step-lines").then(({ stepLines }) => stepLines(by));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}

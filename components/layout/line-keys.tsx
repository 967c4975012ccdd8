"use client";

import { useEffect } from "react";

/** J and K go from line to line of a page to read. What hears them is loaded with the first press of any key. */
export function LineKeys() {
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    const load = (event: KeyboardEvent) =>
      void import("./step-lines").then(({ stepFrom }) => stepFrom(event, signal));
    document.addEventListener("keydown", load, { once: true, signal });
    return () => end.abort();
  }, []);
  return null;
}

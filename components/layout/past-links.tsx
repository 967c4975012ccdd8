"use client";

import { useLayoutEffect } from "react";

/** Whoever looks at how a project stood stays there. Loaded there alone, or every page would pay for it. */
export function PastLinks() {
  useLayoutEffect(() => {
    // Until then no link is followed: it would lead to now.
    const waiting = new AbortController();
    document.addEventListener("click", wait, { capture: true, signal: waiting.signal });
    const loaded = import("./on-demand").then(({ stayInThePast }) => stayInThePast());
    const goOn = () => waiting.abort();
    loaded.then(goOn, goOn);
    function wait(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLElement)) return;
      event.preventDefault();
      event.stopPropagation();
      const follow = () => link.click();
      loaded.then(follow, follow);
    }
    return () => {
      goOn();
      void loaded.then((leave) => leave());
    };
  }, []);
  return null;
}

"use client";

import { useEffect } from "react";

/** Whoever looks at how a project stood stays there. Loaded there alone, or every page would pay for it. */
export function PastLinks() {
  useEffect(() => {
    const loaded = import("./on-demand").then(({ stayInThePast }) => stayInThePast());
    return () => void loaded.then((leave) => leave());
  }, []);
  return null;
}

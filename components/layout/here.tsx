"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useOthers } from "@/components/forms/use-others";

const HereNames = lazy(async () => ({ default: (await import("./on-demand")).HereNames }));

/** Who else looks at this project. Where nobody does nothing is loaded. */
export function Here() {
  return useOthers().people.length === 0 ? null : (
    <Suspense>
      <HereNames />
    </Suspense>
  );
}

/** How much waits for whoever is signed in: as the page was drawn with, then as the server says. */
export function Unread({ drawn }: { drawn: number }) {
  const [count, setCount] = useState(drawn);
  useEffect(() => {
    const hear = (event: Event) => setCount(Number((event as MessageEvent<string>).data));
    addEventListener("unread", hear);
    return () => removeEventListener("unread", hear);
  }, []);
  return (
    count > 0 && (
      <b>
        {count}
        <span className="sr-only"> unread</span>
      </b>
    )
  );
}

"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";

const UserMenuTools = lazy(async () => ({
  default: (await import("./on-demand")).UserMenuTools,
}));

/** Loads the tools of the menu around it once that is opened: a page to read is read without. */
export function UserMenuOnOpen() {
  const [isAsked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const menu = place.current?.closest("[popover]");
    const ask = () => setAsked(true);
    if (menu?.matches(":popover-open")) ask();
    menu?.addEventListener("beforetoggle", ask, { once: true });
    return () => menu?.removeEventListener("beforetoggle", ask);
  }, []);

  return (
    <div ref={place} className="min-h-32">
      {isAsked && (
        <Suspense>
          <UserMenuTools />
        </Suspense>
      )}
    </div>
  );
}

"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { isForPage } from "@/components/ui/page-key";

// Who reads a page pays for it only by asking.
const KeysDialog = lazy(async () => ({ default: (await import("./on-demand")).KeysDialog }));

/** So long the letter after G may take. */
const PATIENCE_MS = 2000;

/**
 * G and a letter follow the link of the frame that bears the letter, from wherever no key is somebody
 * else's. The letter means nothing else then, also where it leads nowhere. A page without keys of its
 * own tells these by ?.
 */
export function GoTo() {
  const [helps, setHelps] = useState<boolean | null>(null);

  useEffect(() => {
    let since = -PATIENCE_MS;
    function press(event: KeyboardEvent) {
      if (event.key === "Shift" || !isForPage(event)) return;
      const key = event.key.toLowerCase();
      const isSecond = event.timeStamp - since < PATIENCE_MS;
      since = !isSecond && key === "g" ? event.timeStamp : -PATIENCE_MS;
      if (isSecond && key.length === 1) {
        event.preventDefault();
        document.querySelector<HTMLElement>(`[data-letter="${CSS.escape(key)}"]`)?.click();
      } else if (key === "?" && document.querySelector("[data-keys]") === null) setHelps(true);
    }
    // Before what the page itself listens to.
    document.addEventListener("keydown", press, { capture: true });
    return () => document.removeEventListener("keydown", press, { capture: true });
  }, []);

  if (helps === null) return null;
  return (
    <Suspense>
      <KeysDialog open={helps} onClose={() => setHelps(false)} hints={[]} />
    </Suspense>
  );
}

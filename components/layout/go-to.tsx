"use client";

import { usePathname, useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { isForPage } from "@/components/ui/use-page-keys";
import { placesFrom } from "./places";

// Who reads a page pays for it only by asking.
const KeysDialog = lazy(async () => ({ default: (await import("./keys-dialog")).KeysDialog }));

/** So long the letter after G may take. */
const PATIENCE_MS = 2000;

/**
 * G and a letter lead to a page, from wherever no key is somebody else's. The letter means nothing else
 * then, also where it leads nowhere. A page without keys of its own tells these by ?.
 */
export function GoTo() {
  const path = usePathname();
  const router = useRouter();
  const pressedAt = useRef<number | null>(null);
  const [helps, setHelps] = useState<boolean | null>(null);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isForPage(event)) return;
    const since = pressedAt.current;
    const isSecond = since !== null && event.timeStamp - since < PATIENCE_MS;
    if (!isSecond && event.key.toLowerCase() === "g") {
      pressedAt.current = event.timeStamp;
    } else if (isSecond && event.key.length === 1) {
      pressedAt.current = null;
      event.preventDefault();
      const place = placesFrom(path).find(({ letter }) => letter === event.key.toLowerCase());
      if (place) router.push(place.href);
    } else if (event.key === "?" && document.querySelector("[data-keys]") === null) {
      event.preventDefault();
      setHelps(true);
    } else if (event.key !== "Shift") {
      pressedAt.current = null;
    }
  });

  useEffect(() => {
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

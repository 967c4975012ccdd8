import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

/** Asks for the row that the address names to be opened: of `check` the one in `#check-exit-0-1`. */
export function useAimed(kind: string, open: (key: string) => void): void {
  const aimed = keyOf(kind, useSyncExternalStore(subscribe, readHash, noHash));
  const aim = useEffectEvent(open);
  useEffect(() => {
    if (aimed !== null) aim(aimed);
  }, [aimed]);
}

function keyOf(kind: string, hash: string): string | null {
  const prefix = `#${kind}-`;
  if (!hash.startsWith(prefix)) return null;
  try {
    return decodeURIComponent(hash.slice(prefix.length));
  } catch {
    return null;
  }
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

const readHash = () => window.location.hash;
const noHash = () => "";

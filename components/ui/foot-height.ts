import { useSyncExternalStore } from "react";

/** How high what lies at the foot of the screen is, so that nothing else lies over it; null where nothing is. */
let height: number | null = null;
const listeners = new Set<() => void>();

export function setFootHeight(next: number | null): void {
  height = next;
  for (const listener of listeners) listener();
}

export function useFootHeight(): number | null {
  return useSyncExternalStore(listen, () => height, none);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const none = () => null;

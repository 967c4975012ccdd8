import { useSyncExternalStore } from "react";

/** Whether a letter alone does something; who talks to a computer, or writes elsewhere, can switch it off. */
const KEPT_AS = "gantry-single-keys";
const listeners = new Set<() => void>();

export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEPT_AS) !== "off";
  } catch {
    // A browser that keeps nothing has kept no wish.
    return true;
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, "off");
  } finally {
    for (const listener of listeners) listener();
  }
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore(listen, singleKeysAreOn, () => true);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

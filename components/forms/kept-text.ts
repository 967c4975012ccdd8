import { useCallback, useSyncExternalStore } from "react";

const PREFIX = "gantry-written ";
const listeners = new Set<() => void>();
/** For a browser that keeps nothing. */
const written = new Map<string, string>();

/**
 * What is being written, kept in the tab until it is sent: a reload, a page left by mistake or a session
 * that ended in between lose none of it.
 */
export function useKeptText(name: string): [text: string, write: (text: string) => void] {
  const text = useSyncExternalStore(
    listen,
    () => keptText(name),
    () => "",
  );
  return [text, useCallback((now: string) => keepText(name, now), [name])];
}

export function keptText(name: string): string {
  try {
    return sessionStorage.getItem(PREFIX + name) ?? written.get(name) ?? "";
  } catch {
    return written.get(name) ?? "";
  }
}

/** Nothing written is nothing kept. */
export function keepText(name: string, text: string): void {
  written.delete(name);
  try {
    if (text === "") sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, text);
  } catch {
    if (text !== "") written.set(name, text);
  }
  for (const listener of listeners) listener();
}

/** Whoever signs in next in this tab is not shown what another wrote. */
export function forgetKeptText(): void {
  written.clear();
  try {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
    }
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

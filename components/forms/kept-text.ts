import { useCallback, useSyncExternalStore } from "react";
import { personHere } from "@/lib/client/kept-changes";

const PREFIX = "gantry-written ";
const listeners = new Set<() => void>();
/** For a browser that keeps nothing. */
const written = new Map<string, string>();

/**
 * What is being written, kept in the tab until it is sent: a reload, a page left by mistake or a session
 * that ended in between lose none of it. It is of whoever wrote it: another who signs in meanwhile sees none.
 */
export function useKeptText(name: string): [text: string, write: (text: string) => void] {
  const text = useSyncExternalStore(
    listen,
    () => keptText(name),
    () => "",
  );
  return [text, useCallback((now: string) => keepText(name, now), [name])];
}

/** `person` is whoever wrote it, where that was asked before. */
export function keptText(name: string, person = personHere()): string {
  const kept = keptAs(name, person);
  try {
    return sessionStorage.getItem(kept) ?? written.get(kept) ?? "";
  } catch {
    return written.get(kept) ?? "";
  }
}

/** Nothing written is nothing kept. */
export function keepText(name: string, text: string, person = personHere()): void {
  const kept = keptAs(name, person);
  written.delete(kept);
  try {
    if (text === "") sessionStorage.removeItem(kept);
    else sessionStorage.setItem(kept, text);
  } catch {
    if (text !== "") written.set(kept, text);
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

function keptAs(name: string, person: string | null): string {
  return `${PREFIX}${person ?? ""} ${name}`;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

"use client";

import { useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";

const CHANGED = "search-changed";

/** What stands behind the `?` of the address. On the server what was asked for, in the browser what is so now. */
export function useSearch(): string {
  const requested = useSearchParams().toString();
  return useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => (requested === "" ? "" : `?${requested}`),
  );
}

interface Kept {
  hash?: string;
  /** Stays with the entry of the history. */
  state?: Record<string, unknown>;
}

/** Changes it at once and without a request; `push` leaves the one before to the back button. */
export function setSearch(
  search: string,
  way: "push" | "replace",
  { hash = "", state }: Kept = {},
): void {
  const address = `${search === "" ? window.location.pathname : search}${hash}`;
  if (way === "push") window.history.pushState(state, "", address);
  else window.history.replaceState(state, "", address);
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  window.addEventListener("popstate", changed);
  return () => {
    window.removeEventListener(CHANGED, changed);
    window.removeEventListener("popstate", changed);
  };
}

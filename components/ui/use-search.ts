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

/** Changes it at once and without a request; `push` leaves the one before to the back button. */
export function setSearch(search: string, way: "push" | "replace"): void {
  const address = search === "" ? window.location.pathname : search;
  if (way === "push") window.history.pushState(null, "", address);
  else window.history.replaceState(null, "", address);
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

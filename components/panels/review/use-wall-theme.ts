import { useSyncExternalStore } from "react";

/** A room is dark; where it is not, somebody says so on the screen that hangs there. */
const KEPT_AS = "gantry-wall-theme";
const listeners = new Set<() => void>();
/** For a browser that keeps nothing. */
let chosen: string | null = null;

export function useWallTheme(): "dark" | "light" {
  return useSyncExternalStore(listen, themeNow, () => "dark");
}

export function switchWallTheme(): void {
  chosen = themeNow() === "dark" ? "light" : "dark";
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } finally {
    for (const listener of listeners) listener();
  }
}

function themeNow(): "dark" | "light" {
  try {
    chosen = localStorage.getItem(KEPT_AS);
  } catch {
    // What was chosen last is known all the same.
  }
  return chosen === "light" ? "light" : "dark";
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

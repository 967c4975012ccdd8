"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

/** One of the themes there are, to be chosen. */
export function ThemeRadio({ value }: { value: string }) {
  const { theme, setTheme } = useTheme();
  const isKnown = useSyncExternalStore(nothingToWatch, inBrowser, onServer);
  return (
    <input
      type="radio"
      name="theme"
      value={value}
      className="accent-accent"
      checked={isKnown && theme === value}
      onChange={() => setTheme(value)}
    />
  );
}

/** Which theme was chosen is kept in the browser, so the server's page shows none. */
function nothingToWatch() {
  return () => undefined;
}
function inBrowser() {
  return true;
}
function onServer() {
  return false;
}

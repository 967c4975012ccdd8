"use client";

import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

const THEMES = [
  { value: "system", label: "System" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;

export function ThemeChoice() {
  const { theme, setTheme } = useTheme();
  const isKnown = useSyncExternalStore(nothingToWatch, inBrowser, onServer);
  return (
    <fieldset className="border-b px-4 py-3">
      <legend className="float-left mb-1 text-2xs text-ink-3">Theme</legend>
      <div className="clear-both flex gap-4">
        {THEMES.map(({ value, label }) => (
          <label
            key={value}
            className="flex min-h-6 items-center gap-1.5 max-md:min-h-11 pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name="theme"
              value={value}
              className="accent-accent"
              checked={isKnown && theme === value}
              onChange={() => {
                setTheme(value);
              }}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
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

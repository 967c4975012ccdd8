"use client";

import { ThemeProvider as NextThemeProvider } from "next-themes";
import type { ReactNode } from "react";

/** `data-theme` on the root, before the first paint; without a choice the system's. */
export function ThemeProvider({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <NextThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      enableColorScheme={false}
      storageKey="gantry-theme"
      nonce={nonce}
    >
      {children}
    </NextThemeProvider>
  );
}

"use client";

import { useEffect, useRef, useState } from "react";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { readChanges, writeChanges } from "./address";
import type { Changes, WhatIfInput } from "./inputs";

/** A slider moves more often than a browser lets an address change. */
const SETTLES_MS = 150;

/** What is tried. It stands in the address and nowhere else: without it the page is as it is on record. */
export function useWhatIf(
  inputs: readonly WhatIfInput[],
  currency: string,
): { changes: Changes; change: (next: Changes) => void } {
  const search = useSearch();
  const [moving, setMoving] = useState<Changes | null>(null);
  const timer = useRef<number>(undefined);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  function change(next: Changes) {
    setMoving(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      setSearch(writeChanges(window.location.search, next, inputs, currency), "replace");
      setMoving(null);
    }, SETTLES_MS);
  }

  return { changes: moving ?? readChanges(search, inputs, currency), change };
}

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { setSearch, useSearch } from "@/components/ui/use-search";
import { type Choice, type Choose, readChoice, writeChoice } from "./choice";

/** So long after the last letter the address says what was typed: it costs more than to draw it. */
const REST_MS = 300;

/** What stands in the address, and before it does so what is being typed. */
export function useChoice() {
  const search = useSearch();
  const [typed, setTyped] = useState<Choice | null>(null);
  const later = useRef<{ choice: Choice; timer: number } | null>(null);

  const settle = useCallback((isKept: boolean) => {
    if (later.current === null) return;
    const { choice, timer } = later.current;
    later.current = null;
    clearTimeout(timer);
    if (isKept) write(choice, "replace");
    setTyped(null);
  }, []);
  const choose = useCallback<Choose>(
    (next, way) => {
      if (way === "push") {
        settle(true);
        write(next, "push");
        return;
      }
      clearTimeout(later.current?.timer);
      const timer = window.setTimeout(() => settle(true), REST_MS);
      later.current = { choice: next, timer };
      setTyped(next);
    },
    [settle],
  );

  useEffect(() => {
    const keep = () => settle(true);
    const forget = () => settle(false);
    window.addEventListener("pagehide", keep);
    window.addEventListener("popstate", forget);
    return () => {
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("popstate", forget);
      // Another page has the address by now.
      forget();
    };
  }, [settle]);

  const choice = useMemo(() => typed ?? readChoice(search), [typed, search]);
  const hrefOf = useCallback((next: Choice) => writeChoice(search, next) || "?", [search]);
  return { choice, choose, hrefOf };
}

function write(choice: Choice, way: "push" | "replace"): void {
  setSearch(writeChoice(window.location.search, choice), way);
}

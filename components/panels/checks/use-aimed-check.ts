import { type RefObject, useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { ROWS_AT_ONCE } from "@/components/ui/windowed-rows";
import type { CheckRow } from "./contract";

const PREFIX = "#check-";

/** Asks for the check that the address names, `#check-exit-0-1`, to be opened. */
export function useAimedCheck(open: (key: string) => void): void {
  const aimed = keyOf(useSyncExternalStore(subscribe, readHash, noHash));
  const aim = useEffectEvent(open);
  useEffect(() => {
    if (aimed !== null) aim(aimed);
  }, [aimed]);
}

/** Leads to a check once it is among those that are shown, drawn yet or not. */
export function useLead(
  place: RefObject<HTMLElement | null>,
  shown: readonly CheckRow[],
  goal: string | null,
): void {
  const isShown = goal !== null && shown.some((row) => row.key === goal);
  const bodyOf = useEffectEvent((key: string) => {
    const block = Math.floor(shown.findIndex((row) => row.key === key) / ROWS_AT_ONCE);
    return place.current?.querySelectorAll("tbody")[block];
  });
  useEffect(() => {
    if (goal === null || !isShown) return undefined;
    const body = bodyOf(goal);
    return body && leadTo(body, goal);
  }, [goal, isShown]);
}

function keyOf(hash: string): string | null {
  if (!hash.startsWith(PREFIX)) return null;
  try {
    return decodeURIComponent(hash.slice(PREFIX.length));
  } catch {
    return null;
  }
}

/** Its rows are drawn once they come near; then the one among them is shown. */
function leadTo(body: HTMLElement, key: string): () => void {
  const find = () => {
    const row = document.getElementById(`check-${key}`);
    row?.scrollIntoView({ block: "center" });
    return row !== null;
  };
  const observer = new MutationObserver(() => {
    if (find()) observer.disconnect();
  });
  if (!find()) {
    observer.observe(body, { childList: true });
    body.scrollIntoView({ block: "start" });
  }
  return () => observer.disconnect();
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}

const readHash = () => window.location.hash;
const noHash = () => "";

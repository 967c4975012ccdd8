import { type RefObject, useEffect, useEffectEvent } from "react";
import { ROWS_AT_ONCE } from "@/components/ui/windowed-rows";
import type { CheckRow } from "./contract";

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

import { type RefObject, useEffect, useEffectEvent } from "react";
import { ROWS_AT_ONCE } from "@/components/ui/windowed-rows";
import type { CheckRow } from "./contract";

const PREFIX = "#check-";

/** Opens the check that the address names, `#check-exit-0-1`, and leads to it, drawn yet or not. */
export function useAimedCheck(
  place: RefObject<HTMLElement | null>,
  listens: boolean,
  rows: readonly CheckRow[],
  shown: readonly CheckRow[],
  open: (key: string) => void,
): void {
  const aim = useEffectEvent((): (() => void) | undefined => {
    const key = aimedKey();
    if (key === null || !rows.some((row) => row.key === key)) return undefined;
    open(key);
    const index = shown.findIndex((row) => row.key === key);
    const body = place.current?.querySelectorAll("tbody")[Math.floor(index / ROWS_AT_ONCE)];
    return body && leadTo(body, key);
  });

  useEffect(() => {
    if (!listens) return undefined;
    let stop = aim();
    const again = () => {
      stop?.();
      stop = aim();
    };
    window.addEventListener("hashchange", again);
    return () => {
      stop?.();
      window.removeEventListener("hashchange", again);
    };
  }, [listens]);
}

function aimedKey(): string | null {
  const { hash } = window.location;
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

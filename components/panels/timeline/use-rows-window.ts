import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import { lineAt } from "./visible";

/** How many lines the server draws, and how many stand ready beyond the edges of what is seen. */
const FIRST = 40;
const AHEAD = 10;
/** Lines come and go together, so that most steps of a scroll draw nothing anew. */
const CHUNK = 8;

type Window = readonly [first: number, last: number];

/** Which lines are drawn: those that are seen, and on paper all. `tops` in rem. */
export function useRowsWindow(box: RefObject<HTMLElement | null>, tops: readonly number[]): Window {
  const [seen, setSeen] = useState<Window>([0, FIRST]);
  const [prints, setPrints] = useState(false);

  const measure = useEffectEvent(() => {
    const element = box.current;
    if (element === null) return;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const top = lineAt(tops, element.scrollTop / rem) - AHEAD;
    const bottom = lineAt(tops, (element.scrollTop + element.clientHeight) / rem) + AHEAD;
    const first = Math.max(0, Math.floor(top / CHUNK) * CHUNK);
    const last = Math.ceil((bottom + 1) / CHUNK) * CHUNK;
    setSeen((before) => (before[0] === first && before[1] === last ? before : [first, last]));
  });

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const look = () => measure();
    const all = (is: boolean) => () => flushSync(() => setPrints(is));
    const [before, after] = [all(true), all(false)];
    const observer = new ResizeObserver(look);
    observer.observe(element);
    // It grows and shrinks with what is folded.
    for (const part of element.children) observer.observe(part);
    element.addEventListener("scroll", look, { passive: true });
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", look);
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, [box]);

  return prints ? [0, tops.length] : seen;
}

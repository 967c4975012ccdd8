import { type RefObject, useEffect, useRef } from "react";
import { rowOf } from "./row-elements";

/**
 * Brings what a row answers into sight, clear of the keys at the foot. Not where the focus has gone on to
 * another row: nobody is called back.
 */
export function useInSight(answer: string): RefObject<HTMLDivElement | null> {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = rowOf(document.activeElement);
    if (row === null || row === rowOf(told.current)) {
      told.current?.scrollIntoView({ block: "nearest" });
    }
  }, [answer]);
  return told;
}

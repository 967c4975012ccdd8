import { useCallback, useRef } from "react";
import { noteUnderWay } from "@/lib/client/changes";

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other: until the plan is read again nobody knows what stands beside a row. */
export function useTurns(slug: string): InTurn {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (work) => {
      // Until it is sent, which is noted there: whoever takes something back means this one.
      noteUnderWay(slug, last.current);
      const mine = last.current.then(work);
      last.current = mine.catch(() => undefined);
      return mine;
    },
    [slug],
  );
}

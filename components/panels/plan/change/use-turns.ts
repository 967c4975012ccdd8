import { useCallback, useRef } from "react";

export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other: until the plan is read again nobody knows what stands beside a row. */
export function useTurns(): InTurn {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((work) => {
    const mine = last.current.then(work);
    last.current = mine.catch(() => undefined);
    return mine;
  }, []);
}

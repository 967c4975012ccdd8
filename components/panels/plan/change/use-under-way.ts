import { useCallback, useState } from "react";
import type { ManyUnderWay } from "./foresee-many";

/** Draws a change as if it were written while the work on it goes on. */
export type During = <T>(mine: ManyUnderWay, work: () => Promise<T>) => Promise<T>;

/** What is drawn over the plan until the server has answered and the plan is read again. */
export function useUnderWay(): { underWay: readonly ManyUnderWay[]; during: During } {
  const [underWay, setUnderWay] = useState<readonly ManyUnderWay[]>([]);
  const during = useCallback<During>((mine, work) => {
    setUnderWay((before) => [...before, mine]);
    return work().finally(() => setUnderWay((before) => before.filter((one) => one !== mine)));
  }, []);
  return { underWay, during };
}

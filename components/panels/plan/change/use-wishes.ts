import { useCallback, useState } from "react";
import type { PlanRow } from "../contract";
import type { Verb } from "./foresee";
import type { PlanChanges } from "./plan-changes";
import type { Asked } from "./reason-dialog";
import { mayBe, needsReason } from "./rules";

interface Wishes {
  asked: Asked | null;
  /** Makes a change, or asks first for the reason that it needs. */
  want: (row: PlanRow, verb: Verb) => void;
  forget: () => void;
}

/** A claim that was refused for what is open before it takes a reason when it is wanted again. */
export function useWishes(act: PlanChanges["act"], openBefore: PlanChanges["openBefore"]): Wishes {
  const [asked, setAsked] = useState<Asked | null>(null);
  const want = useCallback(
    (row: PlanRow, verb: Verb) => {
      const open = verb === "claim" ? openBefore(row.id) : [];
      if (mayBe(verb, row) && (needsReason(row, verb) || open.length > 0)) {
        setAsked({ row, verb, open });
      } else act(row.id, verb);
    },
    [act, openBefore],
  );
  const forget = useCallback(() => setAsked(null), []);
  return { asked, want, forget };
}

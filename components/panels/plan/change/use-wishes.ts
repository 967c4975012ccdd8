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

export function useWishes(act: PlanChanges["act"]): Wishes {
  const [asked, setAsked] = useState<Asked | null>(null);
  const want = useCallback(
    (row: PlanRow, verb: Verb) => {
      if (mayBe(verb, row) && needsReason(row, verb)) setAsked({ row, verb });
      else act(row.id, verb);
    },
    [act],
  );
  const forget = useCallback(() => setAsked(null), []);
  return { asked, want, forget };
}

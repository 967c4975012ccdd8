import {
  claimDone,
  declareApplicable,
  declareNotApplicable,
  withdrawClaim,
} from "@/lib/features/evidence/actions";
import type { Outcome } from "@/lib/platform/outcome";
import type { Change } from "./foresee";

/** Writes a change through the action that its verb names, from the version that was on screen. */
export function sendChange(
  slug: string,
  { row, verb, reason }: Change,
): Promise<Outcome<{ version: number }>> {
  const target = { kind: row.kind, id: row.id, version: row.version };
  switch (verb) {
    case "claim":
      return claimDone({ slug, target, note: null });
    case "withdraw":
      return withdrawClaim({ slug, target, reason: null });
    case "exclude":
      return declareNotApplicable({ slug, target, reason: reason ?? "" });
    case "include":
      return declareApplicable({ slug, target });
  }
}

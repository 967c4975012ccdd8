import { sendAction } from "@/lib/client/send-action";
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
      return sendAction("evidence.claimDone", { slug, target, note: null });
    case "withdraw":
      return sendAction("evidence.withdrawClaim", { slug, target, reason: null });
    case "exclude":
      return sendAction("evidence.declareNotApplicable", { slug, target, reason: reason ?? "" });
    case "include":
      return sendAction("evidence.declareApplicable", { slug, target });
  }
}

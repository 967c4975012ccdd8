import { sendAction } from "@/lib/client/send-action";
import type { Refusal } from "@/lib/platform/outcome";
import type { PlanRow } from "../contract";
import type { Change } from "./foresee";

/** With the id by which it can be taken back. */
export type Written = { ok: true; data: { version: number }; change: string } | Refusal;

/** Writes a change to the row as it now is, through the action that its verb names. */
export function sendChange(
  slug: string,
  row: PlanRow,
  { verb, reason }: Pick<Change, "verb" | "reason">,
): Promise<Written> {
  const target = { kind: row.kind, id: row.id, version: row.version };
  switch (verb) {
    case "claim":
      return sendAction("evidence.claimDone", { slug, target, overrideReason: reason });
    case "withdraw":
      return sendAction("evidence.withdrawClaim", { slug, target, reason });
    case "exclude":
      return sendAction("evidence.declareNotApplicable", { slug, target, reason: reason ?? "" });
    case "include":
      return sendAction("evidence.declareApplicable", { slug, target });
    case "start":
      return sendAction("plan.start", { slug, row: target });
    case "stop":
      return sendAction("plan.stop", { slug, row: target });
  }
}

import {
  type Standing,
  whyNotClaim,
  whyNotExclude,
  whyNotInclude,
  whyNotWithdraw,
} from "@/lib/features/evidence/access";
import type { PlanModel, PlanRow } from "../contract";
import { formatWhen } from "@/lib/format/moments";
import type { Verb } from "./foresee";

const RULES: Record<Verb, (standing: Standing) => string | null> = {
  claim: whyNotClaim,
  withdraw: whyNotWithdraw,
  exclude: whyNotExclude,
  include: whyNotInclude,
};

/** The sentence with which the server would refuse, said to whoever asks; null when it would not. */
export function whyNot(row: PlanRow, verb: Verb, now: string): string | null {
  const sentence = RULES[verb](standingOf(row));
  const { claim } = row;
  if (sentence === null || verb !== "claim" || !claim?.mine || row.notApplicable) return sentence;
  const when = formatWhen(claim.at, now);
  return `You claimed it ${when.includes(":") ? "at" : "on"} ${when}.`;
}

export function mayBe(verb: Verb, row: PlanRow): boolean {
  return RULES[verb](standingOf(row)) === null;
}

/** R6, R10: what failed is an approver's to take out, everything else is for those who claim. */
export function mayTakeOut(
  { state, beneath = state, notApplicable }: PlanRow,
  { mayClaim, may }: Pick<PlanModel, "mayClaim" | "may">,
): boolean {
  return beneath === "refuted" && !notApplicable ? may.approveWaiver : mayClaim;
}

/** What a press on the glyph does: it ticks what is open and unticks what is only claimed. */
export function glyphVerb(row: PlanRow): "claim" | "withdraw" | null {
  if (row.state === "verified" || row.notApplicable) return null;
  return mayBe("claim", row) ? "claim" : "withdraw";
}

/** A reason is owed for what leaves the sums (R6), and to whoever claimed what another withdraws. */
export function needsReason(row: PlanRow, verb: Verb): boolean {
  return verb === "exclude" || (verb === "withdraw" && !row.claim?.mine);
}

function standingOf({ claim, notApplicable }: PlanRow): Standing {
  return {
    claim: claim ? { by: claim.by, failedSince: claim.failedSince ?? false } : null,
    notApplicable: notApplicable ?? null,
  };
}

import type { WorkStatus } from "@/lib/domain/vocabulary";
import {
  type Standing,
  whyNotClaim,
  whyNotExclude,
  whyNotInclude,
  whyNotWithdraw,
} from "@/lib/features/evidence/access";
import { whyNotStart, whyNotStop } from "@/lib/features/plan/access";
import type { PlanModel, PlanRow } from "../contract";
import { formatWhen } from "@/lib/format/moments";
import type { Verb } from "./foresee";

const RULES: Record<Verb, (row: PlanRow) => string | null> = {
  claim: (row) => whyNotClaim(standingOf(row)),
  withdraw: (row) => whyNotWithdraw(standingOf(row)),
  exclude: (row) => whyNotExclude(standingOf(row)),
  include: (row) => whyNotInclude(standingOf(row)),
  // Whether its phase is locked, the server says.
  start: (row) => refusal("Not started.", whyNotStart({ status: statusOf(row) }, null)),
  stop: (row) => refusal("Not stopped.", whyNotStop({ status: statusOf(row) })),
};

/** The sentence with which the server would refuse, said to whoever asks; null when it would not. */
export function whyNot(row: PlanRow, verb: Verb, now: string): string | null {
  const sentence = RULES[verb](row);
  const { claim } = row;
  if (sentence === null || verb !== "claim" || row.notApplicable) return sentence;
  if (!claim?.mine || claim.byProgram) return sentence;
  const when = formatWhen(claim.at, now);
  return `You claimed it ${when.includes(":") ? "at" : "on"} ${when}.`;
}

export function mayBe(verb: Verb, row: PlanRow): boolean {
  return RULES[verb](row) === null;
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

/** Whether it is worked on is said of what nobody says is done. */
export function workVerb(row: PlanRow): "start" | "stop" | null {
  if (statusOf(row) === "in progress") return "stop";
  const isDone = row.state === "verified" || row.state === "claimed" || row.notApplicable;
  return isDone ? null : "start";
}

/** A reason is owed for what leaves the sums (R6), and to whoever claimed what another withdraws. */
export function needsReason(row: PlanRow, verb: Verb): boolean {
  return verb === "exclude" || (verb === "withdraw" && !row.claim?.mine);
}

function statusOf({ status = "to do" }: PlanRow): WorkStatus {
  return status;
}

function refusal(what: string, why: string | null): string | null {
  return why && `${what} ${why}`;
}

function standingOf({ claim, notApplicable }: PlanRow): Standing {
  return {
    claim: claim ? { by: claim.by, failedSince: claim.failedSince ?? false } : null,
    notApplicable: notApplicable ?? null,
  };
}

import { addDays, dayOf } from "@/lib/domain/instant";
import { isSamePerson } from "@/lib/domain/person";
import type { Person, Waiver } from "@/lib/domain/project";
import type { StateResult } from "@/lib/domain/truth/derive-own-state";
import { whyNotInForce } from "@/lib/domain/truth/waiver";
import { LONGEST_DAYS } from "./constants";

/** The last day that may be asked for. */
export function lastExpiry(now: string): string {
  return dayOf(addDays(now, LONGEST_DAYS));
}

/** What is proved needs no permission, and nobody asks twice for the same. */
export function whyNotRequest(
  state: StateResult,
  waivers: readonly Waiver[],
  expiresOn: string,
  now: string,
): string | null {
  if (state.state === "verified") return "Not asked. It is verified: there is nothing to waive.";
  if (state.notApplicable) return "Not asked. It is marked as not applicable.";
  if (expiresOn < dayOf(now)) return "Not asked. That day has passed.";
  if (expiresOn > lastExpiry(now))
    return `Not asked. A waiver lasts until ${lastExpiry(now)} at most.`;
  const waiting = waivers.find((one) => isWaiting(one, now));
  if (waiting)
    return `Not asked. ${waiting.requestedBy.name} asked already, and waits for an answer.`;
  const held = waivers.find(
    (one) => whyNotInForce(one, now) === null && one.expiresOn >= expiresOn,
  );
  return held ? `Not asked. A waiver holds until ${held.expiresOn} already.` : null;
}

/** Asked for, and neither answered nor run out. */
export function isWaiting(waiver: Waiver, now: string): boolean {
  return waiver.approvedBy === null && waiver.expiresOn >= dayOf(now);
}

/** R10: asked by one person, approved by another; a name in a document is a person too. */
export function whyNotApprove(waiver: Waiver, actor: Person, now: string): string | null {
  const { approvedBy, requestedBy, expiresOn } = waiver;
  if (approvedBy) return `Not approved. ${approvedBy.name} approved it already.`;
  if (isSamePerson(requestedBy, actor) || isSamePerson(requestedBy, { ...actor, userId: null })) {
    return `Not approved. ${requestedBy.name} asked for it and ${actor.name} would approve it: a second person has to.`;
  }
  return expiresOn < dayOf(now) ? `Not approved. It ran out on ${expiresOn}.` : null;
}

export function whyNotRefuse({ approvedBy }: Waiver): string | null {
  return approvedBy && `Not refused. ${approvedBy.name} approved it already.`;
}

export function whyNotWithdraw({ approvedBy, requestedBy }: Waiver, actor: Person): string | null {
  if (approvedBy) return `Not withdrawn. ${approvedBy.name} approved it already.`;
  if (isSamePerson(requestedBy, actor)) return null;
  return `Not withdrawn. ${requestedBy.name} asked for it: they withdraw it, or an approver refuses it.`;
}

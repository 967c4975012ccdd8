import { endOfDay, hasPassed, toMs } from "../instant";
import { isSamePerson } from "../person";
import type { Waiver } from "../project";
import type { WaiverLapse } from "./reasons";

/** A waiver holds through the day it expires on, in UTC. */
export function waiverEnd(waiver: Waiver): string {
  return endOfDay(waiver.expiresOn);
}

/** R10: asked for by one person, approved by another, with a reason, and not run out at `now`. */
export function whyNotInForce(waiver: Waiver, now: string): WaiverLapse | null {
  if (waiver.approvedBy === null || waiver.approvedAt === null) return "not approved";
  if (isSamePerson(waiver.approvedBy, waiver.requestedBy)) return "approved by the asker";
  if (waiver.reason.trim() === "") return "no reason";
  if (hasPassed(waiverEnd(waiver), now)) return "expired";
  return null;
}

/** Of the waivers in force the one that lasts longest, since the subject is waived until then. */
export function waiverInForce(waivers: readonly Waiver[], now: string): Waiver | null {
  let longest: Waiver | null = null;
  for (const waiver of waivers) {
    if (whyNotInForce(waiver, now) !== null) continue;
    if (longest === null || toMs(waiverEnd(waiver)) > toMs(waiverEnd(longest))) longest = waiver;
  }
  return longest;
}

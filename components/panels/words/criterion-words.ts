import type { Person } from "@/lib/domain/project";
import type { EvidenceMention } from "@/lib/domain/truth/reasons";
import type { CriterionReason, CriterionState } from "@/lib/domain/verdict/reasons";
import type { ItemState } from "@/lib/domain/vocabulary";
import { formatShortDay } from "@/lib/format/dates";
import { formatSince } from "@/lib/format/moments";
import { wordLastDay } from "./last-day";
import { wordRule } from "./rule-words";
import { wordUnanswered } from "./state-reasons";

interface Worded {
  state: CriterionState;
  reasons: readonly CriterionReason[];
}

/**
 * The short text beside a criterion: "15 open, at most 0", "task 2.1 is to do", "claimed by Ana, no
 * proof". Whoever claims it is named where nothing weightier is to be said.
 */
export function wordCriterion({ state, reasons }: Worded, now: string): string {
  const [first] = reasons;
  if (!first) return state;
  const claim = reasons.find((reason) => reason.kind === "claimed");
  const isSilent = first.kind === "own state" && first.state === "claimed" && !first.evidence;
  return wordCriterionReason(isSilent && claim ? claim : first, now);
}

/** One reason of a criterion in words, for the line that opens. */
export function wordCriterionReason(reason: CriterionReason, now: string): string {
  switch (reason.kind) {
    case "own state":
      return wordOwnState(reason.state, reason.evidence, now);
    case "claimed":
      return `claimed by ${reason.by.name}, no proof`;
    case "refuted":
      return wordOwnState("refuted", reason.evidence, now);
    case "waived":
      return wordWaived(reason, now);
    case "waiver not in force":
      if (reason.why === "not approved") return wordUnanswered(reason.expiresOn, now);
      return reason.why === "expired"
        ? `its waiver ran out ${formatShortDay(reason.expiresOn, now)}`
        : `its waiver does not hold: ${reason.why}`;
    case "not applicable does not count":
      return `${reason.by.name} calls it not applicable, which takes nothing away: ${reason.reason}`;
    default:
      return wordRule(reason, now);
  }
}

/** "waived until 19 Dec, by Ben". */
export function wordWaived(
  { until, approvedBy }: { until: string; approvedBy: Person | null },
  now: string,
): string {
  const by = approvedBy ? `, by ${approvedBy.name}` : "";
  return `waived until ${wordLastDay(until, now)}${by}`;
}

export function wordOwnState(
  state: ItemState,
  evidence: EvidenceMention | null,
  now: string,
): string {
  if (evidence === null) return state === "to do" ? "nothing recorded" : state;
  const told = `by ${evidence.by.name}, ${formatSince(evidence.at, now)}`;
  if (state === "claimed") return `passed ${told}; what it ran was never seen failing`;
  return state === "stale" ? `verified ${told}, out of date` : `${state} ${told}`;
}

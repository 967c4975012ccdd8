import type { Consequence } from "@/lib/domain/project";
import type { TriggerReason, TriggerState } from "@/lib/domain/verdict/reasons";
import { countdown } from "@/lib/format/ages";
import { formatCount } from "@/lib/format/counts";
import { formatDay, formatShortDay } from "@/lib/format/dates";
import { wordCriterionReason, wordOwnState } from "./criterion-words";

interface Worded {
  state: TriggerState;
  reasons: readonly TriggerReason[];
}

interface Timed {
  state: TriggerState;
  since: string | null;
  endsAt: string | null;
}

/** Why a trigger stands as it does: "claimed by Ana, no proof", "due Fri 5 Dec, nothing said". */
export function wordTrigger({ reasons }: Worded, now: string): string {
  const [first, second] = reasons;
  if (!first) return "nothing said";
  const claim = reasons.find((reason) => reason.kind === "claimed");
  if (first.kind === "held true" && !first.evidence && claim) return wordTriggerReason(claim, now);
  const words = wordTriggerReason(first, now);
  const isDated = first.kind === "due" || first.kind === "past due";
  return isDated && second ? `${words}, ${wordTriggerReason(second, now)}` : words;
}

export function wordTriggerReason(reason: TriggerReason, now: string): string {
  switch (reason.kind) {
    case "held true":
      return wordOwnState(reason.state, reason.evidence, now);
    case "due":
      return `due ${formatDay(reason.dueOn, now)}`;
    case "past due":
      return `was due ${formatDay(reason.dueOn, now)}`;
    case "nothing said":
      return "nothing said";
    case "not applicable":
      return `not applicable, says ${reason.by.name}: ${reason.reason}`;
    default:
      return wordCriterionReason(reason, now);
  }
}

/** "fired since 19 Aug", "3 days left", "cleared": where it stands in time. */
export function wordTriggerMoment({ state, since, endsAt }: Timed, now: string): string {
  if (state === "fired" && since !== null) return `fired since ${formatShortDay(since, now)}`;
  if (state !== "counting" || endsAt === null) return state;
  const left = countdown(endsAt, now);
  return left ? `${left.value} ${left.unit} left` : "due";
}

/** What happens when it fires, in two or three words: "extend by 4 weeks", "defer phase 2". */
export function wordConsequence({ kind, weeks, phaseKey, optionKey }: Consequence): string {
  switch (kind) {
    case "extend":
      return weeks === null ? "extend" : `extend by ${formatCount(weeks, "week")}`;
    case "defer phase":
      return phaseKey === null ? "defer a phase" : `defer phase ${phaseKey}`;
    case "switch plan":
      return optionKey === null ? "switch plan" : `switch to option ${optionKey}`;
    case "stop":
    case "cut scope":
      return kind;
  }
}

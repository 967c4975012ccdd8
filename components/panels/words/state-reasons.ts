import { dayOf } from "@/lib/domain/instant";
import type { EvidenceMention, StateReason } from "@/lib/domain/truth/reasons";
import { formatDay } from "@/lib/format/dates";
import { formatMoment, formatSince } from "@/lib/format/moments";
import { wordFlawsOfRun } from "./command-flaws";
import { wordAlthough } from "./override-words";

/** Words a reason for a state. One place, so that every screen says it alike. */
export function wordStateReason(reason: StateReason, now: string): string {
  switch (reason.kind) {
    case "passed":
      return `${told(reason.evidence)} passed ${formatSince(reason.evidence.at, now)}, holds until ${formatDay(reason.holdsUntil.slice(0, 10), now)}`;
    case "failed":
      return wordFailure(reason.evidence, now);
    case "never seen failing":
      return `${told(reason.evidence)} passed ${formatSince(reason.evidence.at, now)}, but its check was never seen failing`;
    case "ran what cannot fail":
      return `${told(reason.evidence)} passed ${formatSince(reason.evidence.at, now)}, but ${wordFlawsOfRun(reason).join("; ")}`;
    case "suspect":
      return wordPath(reason);
    case "past freshness":
      return reason.freshDays === null
        ? `${told(reason.evidence)} passed, and ran out ${formatDay(reason.since.slice(0, 10), now)}`
        : `${told(reason.evidence)} passed ${formatSince(reason.evidence.at, now)}, fresh for ${reason.freshDays} days`;
    case "other commit":
      return `passed for ${short(reason.evidence.commit)}; newer evidence is for ${short(reason.newer.commit)}`;
    case "no evidence":
      return reason.checkKey === null ? "no evidence yet" : "no run yet";
    case "passes missing":
      return `${told(reason.evidence)} passed ${formatSince(reason.evidence.at, now)}, ${reason.passed} of the ${reason.needed} times in a row it takes on one commit`;
    case "no result":
      return `${told(reason.evidence)} gave no result (${reason.evidence.outcome})`;
    case "own confirmation":
      return `${reason.evidence.by.name} claimed it and confirmed it: a second person is needed`;
    case "nothing to confirm":
      return `${reason.evidence.by.name} confirms it, but nobody else claims it`;
    case "document is a claim at most":
      return `${reason.evidence.by.name} says so; a document is a claim at most`;
    case "not in the project":
      return "it is not in the project";
    case "work status":
      return reason.status === "in progress" ? "work has begun" : "nothing claimed yet";
    case "blocker state":
      return `recorded as ${reason.state}`;
    case "claimed":
      return `claimed by ${reason.by.name}, ${formatMoment(reason.at, now)}${although(reason)}`;
    case "claimed again":
      return `claimed again by ${reason.by.name}, ${formatMoment(reason.at, now)}${although(reason)}; the failure stands until new evidence`;
    case "not applicable":
      return `not applicable, says ${reason.by.name}: ${reason.reason}`;
    case "not applicable without a reason":
      return `${reason.by.name} called it not applicable without a reason, so it counts`;
    case "waived":
      return `waived until ${formatDay(reason.until.slice(0, 10), now)}${reason.approvedBy ? `, approved by ${reason.approvedBy.name}` : ""}: ${reason.reason}`;
    case "failure waived":
      return `what it rests on failed and is waived until ${formatDay(reason.until.slice(0, 10), now)}${reason.approvedBy ? `, approved by ${reason.approvedBy.name}` : ""}: ${reason.reason}`;
    case "waiver not in force":
      if (reason.why !== "not approved") return `a waiver does not hold: ${reason.why}`;
      return wordUnanswered(reason.expiresOn, now);
  }
}

/** A waiver that somebody asked for, and nobody has approved. */
export function wordUnanswered(expiresOn: string, now: string): string {
  return expiresOn < dayOf(now)
    ? "waiver asked, and its last day passed without an answer"
    : "waiver asked, not answered yet";
}

function although({ override }: Extract<StateReason, { kind: "claimed" | "claimed again" }>) {
  return override ? `, ${wordAlthough(override)}` : "";
}

/** "exit-0-1 failed → gate 0 → phase 1": from what failed to what stands directly before. */
function wordPath({ path, omitted }: Extract<StateReason, { kind: "suspect" }>): string {
  const [failed, ...steps] = path.map(({ kind, key }) =>
    kind === "gate" || kind === "phase" ? `${kind} ${key}` : key,
  );
  const left = omitted > 0 ? [`${omitted} more`] : [];
  return [`${failed ?? "something beneath it"} failed`, ...left, ...steps].join(" → ");
}

/** A run fails; a person or a document says that something else did. */
function wordFailure({ run, by, at }: EvidenceMention, now: string): string {
  const failed = `failed ${formatSince(at, now)}`;
  return run === null ? `${failed}, says ${by.name}` : `${run} ${failed}`;
}

function told({ run, by }: EvidenceMention): string {
  return run ?? by.name;
}

function short(commit: string | null): string {
  return commit === null ? "no commit" : commit.slice(0, 7);
}

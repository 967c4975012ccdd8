import type { TallyReason } from "@/lib/domain/decisions/tally-poll";
import { formatCount, formatList } from "@/lib/format/counts";

/** What a roll call comes to and why, a sentence each. */
export function wordTally(reason: TallyReason): string {
  switch (reason.kind) {
    case "quorum":
      return `${formatCount(reason.heard, "function")} answered, ${wordNeeded(reason.needed)}`;
    case "silent":
      return `Silent: ${formatList(reason.functions)}. Silence is not go`;
    case "no-go":
      return `No-go: ${formatList(reason.functions)}`;
    case "conditions":
      return `Go with conditions: ${formatList(reason.functions)}`;
    case "go":
      return `Go: ${formatList(reason.functions)}`;
    case "approvers":
      return `${formatCount(reason.approving, "person approves", "people approve")}, ${wordNeeded(reason.needed)}`;
    case "asker alone":
      return `${reason.name} asks, and cannot approve alone`;
    case "may not approve":
      return `Heard, but may not approve: ${formatList(reason.functions)}`;
  }
}

function wordNeeded(needed: number): string {
  return `${needed} ${needed === 1 ? "has" : "have"} to`;
}

/** "Every function has to answer, 2 people have to approve". */
export function wordRules(quorum: number | null, minimumApprovers: number | null): string {
  const heard =
    quorum === null
      ? "Every function has to answer"
      : `${formatCount(quorum, "function has", "functions have")} to answer`;
  const people = formatCount(minimumApprovers ?? 1, "person has", "people have");
  return `${heard}, ${people} to approve`;
}

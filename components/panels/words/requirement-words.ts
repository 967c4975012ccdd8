import type { Need, Requirement } from "@/lib/domain/verdict/missing-for-go";
import { formatDay } from "@/lib/format/dates";
import { formatShare } from "@/lib/format/counts";
import { formatPercent } from "@/lib/format/percent";
import { wordLastDay } from "./last-day";
import { wordDemand } from "./metric-words";
import { wordBlockers, wordCurrent, wordMaturity, wordTally } from "./rule-words";
import { isLapsed } from "./verdict-words";

/** What has to become true, as something to do: "Verify task 2.1: Supervise actors; it is to do". */
export function wordRequirement(requirement: Requirement, now: string): string {
  const { waived, until, dueOn } = requirement;
  const by = dueOn === null ? "" : `, by ${formatDay(dueOn, now)}`;
  const last = until === null ? "" : ` until ${wordLastDay(until, now)}`;
  return `${wordNeed(requirement, now)}${by}${waived ? `; waived${last}` : ""}`;
}

function wordNeed(need: Need, now: string): string {
  switch (need.kind) {
    case "trigger":
      return `Refute: ${need.text}`;
    case "criterion":
      return `Prove: ${need.text}`;
    case "blocker":
      if (isLapsed(need.state)) {
        return `Prove again that ${need.key} is resolved: ${need.title}; it is ${need.state}`;
      }
      return need.standing === "open"
        ? `Resolve ${need.key} and prove it: ${need.title}`
        : `Prove that ${need.key} is resolved: ${need.title}`;
    case "metric":
      return `${need.name} ${wordDemand(need.target)}; ${wordNow(need, now)}`;
    case "tally":
      return `${need.severity} issues at most ${need.max}; ${wordTally(need)}`;
    case "blockers":
      return `${need.severity} blockers at most ${need.max}; ${wordBlockers(need)}`;
    case "gate":
      return wordGate(need);
    case "task":
      return need.state === "not applicable"
        ? `Put task ${need.taskKey} back to work and verify it: ${need.title}; it is not applicable`
        : `Verify task ${need.taskKey}: ${need.title}; it is ${need.state}`;
    case "component":
      return `${need.name} at least ${formatPercent(need.minPercent)}; ${wordMaturity(need)}`;
    case "missing":
      return `Define ${need.noun} ${need.key}, or change the rule that names it`;
    case "something to judge by":
      return "Set a must-have, a go criterion or an exit criterion to judge by";
  }
}

function wordNow(metric: Extract<Need, { kind: "metric" }>, now: string): string {
  const current = wordCurrent(metric, now);
  return metric.current === null ? current : `it is ${current}`;
}

function wordGate({ phaseKey, verified, deciding }: Extract<Need, { kind: "gate" }>): string {
  if (deciding === 0) return `Give gate ${phaseKey} criteria that decide, and pass it`;
  return `Pass gate ${phaseKey}; ${formatShare(verified, deciding, "verified")}`;
}

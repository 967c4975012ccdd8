import type { RuleFigure } from "@/lib/domain/verdict/reasons";
import { formatShare } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import { wordLastDay } from "./last-day";
import { wordDemand, wordReading } from "./metric-words";

type Of<Kind extends RuleFigure["kind"]> = Extract<RuleFigure, { kind: Kind }>;

/** What a rule compared, as short as it goes: "15 open, at most 0", "0 of 3, at least 3". */
export function wordRule(figure: RuleFigure, now: string): string {
  switch (figure.kind) {
    case "metric":
      return `${wordCurrent(figure, now)}, ${wordDemand(figure.target)}`;
    case "tally":
      return `${wordTally(figure)}, at most ${figure.max}`;
    case "blockers":
      return `${wordBlockers(figure)}, at most ${figure.max}`;
    case "gate":
      return wordGateFigure(figure, now);
    case "task":
      return `task ${figure.taskKey} is ${figure.state}`;
    case "component":
      return `${wordMaturity(figure)}, at least ${formatPercent(figure.minPercent)}`;
    case "missing":
      return `${figure.noun} ${figure.key} is not defined`;
  }
}

/** "89 %", and what keeps the figure from counting. */
export function wordCurrent({ target, current, stale }: Of<"metric">, now: string): string {
  if (current === null) return "never measured";
  const reading = wordReading(target, current);
  if (stale) return `${reading} on ${formatShortDay(current.takenOn, now)}, out of date`;
  return current.basis === "measured" ? reading : `${reading}, only ${current.basis}`;
}

export function wordTally({ severity, count }: Of<"tally">): string {
  return count === null ? `${severity} never counted` : `${formatNumber(count)} open`;
}

/** "3 open, of them 1 claimed resolved, 2 waived". */
export function wordBlockers({ open, claimedResolved, covered }: Of<"blockers">): string {
  const said = claimedResolved.length;
  return [
    `${open.length + said} open`,
    ...(said > 0 ? [`of them ${said} claimed resolved`] : []),
    ...(covered.length > 0 ? [`${covered.length} waived`] : []),
  ].join(", ");
}

export function wordGateFigure(gate: Of<"gate">, now: string): string {
  const { phaseKey, result, verified, deciding, waivedUntil } = gate;
  if (result === "pass") return `gate ${phaseKey} has passed`;
  if (result === "waived") {
    const until = waivedUntil === null ? "" : ` until ${wordLastDay(waivedUntil, now)}`;
    return `gate ${phaseKey} is waived${until}`;
  }
  if (deciding === 0) return `gate ${phaseKey} has no criteria to pass`;
  const state = result === "fail" ? "has failed" : "has not passed";
  return `gate ${phaseKey} ${state}, ${formatShare(verified, deciding, "verified")}`;
}

export function wordMaturity({ verified }: Of<"component">): string {
  return verified === null ? "nothing to measure" : `${formatPercent(verified)} verified`;
}

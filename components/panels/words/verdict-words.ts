import type { CriterionCounts, VerdictCounts } from "@/lib/domain/verdict/count-verdict";
import type { VerdictReason } from "@/lib/domain/verdict/reasons";
import { capitalised } from "@/lib/format/capitalised";
import type { ItemState } from "@/lib/domain/vocabulary";
import { agree, agreeShare, formatShare } from "@/lib/format/counts";
import { formatDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { wordCriterion } from "./criterion-words";
import { wordLastDay } from "./last-day";
import { wordGateFigure } from "./rule-words";

/** One reason of the verdict as a line: "Must-have not met: The Gateway is the default path". */
export function wordVerdictReason(reason: VerdictReason, now: string): string {
  switch (reason.kind) {
    case "trigger counting":
      return reason.dueOn === null
        ? `Trigger counting: ${reason.text}`
        : `Trigger due ${formatDay(reason.dueOn, now)}: ${reason.text}`;
    case "trigger fired":
    case "trigger cleared":
    case "trigger unknown":
    case "trigger waived":
      return `${capitalised(reason.kind)}: ${reason.text}`;
    case "must-have not met":
    case "go criterion not met":
    case "must-have waived":
    case "go criterion waived": {
      const why = wordCriterion({ state: reason.state, reasons: reason.because }, now);
      return `${capitalised(reason.kind)}: ${reason.text} (${why})`;
    }
    case "P0 blocker":
      if (isLapsed(reason.state)) {
        return `P0 blocker no longer proved gone, ${reason.state}: ${reason.text}`;
      }
      return reason.standing === "open"
        ? `P0 blocker open: ${reason.text}`
        : `P0 blocker claimed resolved, no proof: ${reason.text}`;
    case "P0 blocker waived": {
      const until = reason.until === null ? "" : ` until ${wordLastDay(reason.until, now)}`;
      return `P0 blocker waived${until}: ${reason.text}`;
    }
    case "gate failed":
    case "gate not passed":
    case "gate waived":
    case "gate passed":
      return capitalised(wordGateFigure(reason.gate, now));
    case "nothing to judge by":
      return "Nothing to judge by: no must-have, no go criterion, no exit criterion";
    case "all met":
      return "All that was asked for is met";
  }
}

/** Proved once, and no longer. */
export function isLapsed(state: ItemState): boolean {
  return state === "stale" || state === "suspect";
}

export interface VerdictLine {
  /** "4 of 4"; draw it strong. */
  share: string;
  words: string;
  /** Whether it keeps the verdict from being GO. */
  against: boolean;
}

/** The verdict in shares, what stands against it first: "4 of 4 triggers have fired". */
export function wordVerdictCounts(counts: VerdictCounts): VerdictLine[] {
  const { triggers, mustHaves, goCriteria, gates, p0Blockers } = counts;
  const lines = [
    ...triggerLine(triggers),
    ...criteriaLine(mustHaves, "must-have", "must-haves"),
    ...criteriaLine(goCriteria, "go criterion", "go criteria"),
    ...blockerLine(p0Blockers),
    ...gateLine(gates),
  ];
  return [...lines.filter((line) => line.against), ...lines.filter((line) => !line.against)];
}

function triggerLine(triggers: VerdictCounts["triggers"]): VerdictLine[] {
  const { fired, counting, unknown, waived, cleared, total } = triggers;
  if (total === 0) return [];
  const noun = `${agree(total, "trigger", "triggers")} ${agreeShare(fired, total, "has", "have")} fired`;
  const words = beside(noun, [counting, "counting down"], [unknown, "unknown"], [waived, "waived"]);
  return [{ share: formatShare(fired, total), words, against: cleared < total }];
}

/** "0 of 7 must-haves are met, 1 refuted, 6 claimed without proof"; none where there are no such criteria. */
export function criteriaLine(counts: CriterionCounts, one: string, many: string): VerdictLine[] {
  const { met, claimed, refuted, waived, total } = counts;
  if (total === 0) return [];
  const noun = `${agree(total, one, many)} ${agreeShare(met, total, "is", "are")} met`;
  const words = beside(
    noun,
    [refuted, "refuted"],
    [waived, "waived"],
    [claimed, "claimed without proof"],
  );
  return [{ share: formatShare(met, total), words, against: met < total }];
}

function blockerLine({
  total,
  claimedResolved,
  waived,
}: VerdictCounts["p0Blockers"]): VerdictLine[] {
  if (total === 0) return [];
  const noun = total === 1 ? "P0 blocker is not proved gone" : "P0 blockers are not proved gone";
  const words = beside(noun, [claimedResolved, "claimed resolved"], [waived, "waived"]);
  return [{ share: formatNumber(total), words, against: true }];
}

function gateLine({ passed, failed, waived, total }: VerdictCounts["gates"]): VerdictLine[] {
  if (total === 0) return [];
  const noun = `${agree(total, "gate", "gates")} ${agreeShare(passed, total, "has", "have")} passed`;
  const words = beside(noun, [failed, "failed"], [waived, "waived"]);
  return [{ share: formatShare(passed, total), words, against: passed < total }];
}

/** What it is mainly about, then what else there is of it. */
function beside(words: string, ...others: [count: number, word: string][]): string {
  const present = others.filter(([count]) => count > 0);
  return [words, ...present.map(([count, word]) => `${formatNumber(count)} ${word}`)].join(", ");
}

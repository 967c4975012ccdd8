import type { Verdict } from "../vocabulary";
import type { VerdictResult } from "../verdict/compute-verdict";
import { type VerdictCounts, countVerdict } from "../verdict/count-verdict";
import type { TriggerResult } from "../verdict/evaluate-trigger";
import { nearestTrigger } from "../verdict/nearest-trigger";
import type { VerdictReason } from "../verdict/reasons";

export interface TriggerSummary
  extends Pick<
    TriggerResult,
    "state" | "since" | "dueOn" | "endsAt" | "countsFrom" | "consequence"
  > {
  key: string;
  text: string;
}

export interface VerdictSummary {
  verdict: Verdict;
  /** The first three reasons for it, and what all of them come to. */
  verdictReasons: VerdictReason[];
  verdictCounts: VerdictCounts;
  /** Fired, else next to come due, else unknown; null where no trigger threatens. */
  nearestTrigger: TriggerSummary | null;
}

const SHOWN_REASONS = 3;

export function summariseVerdict(result: VerdictResult): VerdictSummary {
  const nearest = nearestTrigger(result.triggers);
  return {
    verdict: result.verdict,
    verdictReasons: result.reasons.slice(0, SHOWN_REASONS),
    verdictCounts: countVerdict(result),
    nearestTrigger: nearest && summariseTrigger(nearest),
  };
}

function summariseTrigger(trigger: TriggerResult): TriggerSummary {
  const { criterion, state, since, dueOn, endsAt, countsFrom, consequence } = trigger;
  const { key, text } = criterion;
  return { key, text, state, since, dueOn, endsAt, countsFrom, consequence };
}

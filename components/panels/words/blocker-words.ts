import type { GlyphState } from "@/components/charts/state-glyph";
import type { HeldUp } from "@/lib/domain/plan/held-up";
import type { BlockerResult } from "@/lib/domain/plan/blockers";
import type { BlockerState } from "@/lib/domain/vocabulary";
import { formatCount } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";

/** A word about a blocker, and how it is drawn. */
export interface BlockerWord {
  state: GlyphState;
  word: string;
}

/** What is said of a blocker beside what is so. */
export interface ClaimedActual {
  claimed: BlockerWord;
  actual: BlockerWord;
  /** Said to be done, and it is not: the product's disease. */
  contradicted: boolean;
}

export function wordClaimedActual(result: BlockerResult): ClaimedActual {
  const { claimed, actual, contradiction } = result;
  return {
    claimed: { state: SAID[claimed], word: claimed },
    actual: { state: contradiction ? "refuted" : found(result), word: actual },
    contradicted: contradiction !== null,
  };
}

/** What is only said is never drawn as proved. */
const SAID: Record<BlockerState, GlyphState> = {
  "not started": "to do",
  "in progress": "in progress",
  fragile: "claimed",
  incomplete: "in progress",
  blocked: "blocked",
  done: "claimed",
};

/** What was written down is drawn as such; only proof is solid. */
function found({ actual, state }: BlockerResult): GlyphState {
  if (actual === "fragile") return "suspect";
  if (actual !== "done") return SAID[actual];
  return state === "verified" || state === "stale" || state === "suspect" ? state : "claimed";
}

/** "open", "claimed resolved, stale", "open, waived until 19 Dec". */
export function wordStanding(result: BlockerResult, now: string): BlockerWord {
  const { standing, state, waiver } = result;
  if (waiver !== null) {
    const until = formatShortDay(waiver.expiresOn, now);
    return { state: "waived", word: `${standing}, waived until ${until}` };
  }
  const isTold = state === "refuted" || state === "stale" || state === "suspect";
  return {
    state: state === "not applicable" ? "to do" : state,
    word: isTold ? `${standing}, ${state}` : standing,
  };
}

/** "today", "52 d". */
export function wordAge(days: number): string {
  return days === 0 ? "today" : `${String(days)}\u00a0d`;
}

const FEW = 3;

/** "phase 1, 12 more through it, 2 criteria, the verdict": what has to wait for a blocker. */
export function wordHeldUp({ stops, directly, through, criteria, verdict }: HeldUp): string {
  const names = directly.map(({ kind, key }) => (kind === "blocker" ? key : `${kind} ${key}`));
  const more = through.total - through.criteria.count;
  const asked = criteria.length + through.criteria.count;
  const parts = [
    ...(stops && names.length <= FEW ? names : []),
    ...(stops && names.length > FEW ? [`${String(names.length)} tasks and phases`] : []),
    ...(more > 0 ? [`${String(more)} more through ${names.length === 1 ? "it" : "them"}`] : []),
    ...(asked > 0 ? [formatCount(asked, "criterion", "criteria")] : []),
    ...(verdict ? ["the verdict"] : []),
  ];
  if (parts.length > 0) return parts.join(", ");
  return stops || directly.length === 0 ? "nothing on record" : "nothing any more";
}

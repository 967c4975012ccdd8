import type { OutcomeKind, ReviewStage } from "./agenda";

/** Where a review stands: one of its items, which its place says, or a screen before or behind them all. */
export interface Place {
  stage: ReviewStage;
  index: number | null;
}

interface Left {
  outcome: { kind: OutcomeKind } | null;
}

interface Written extends Left {
  notes: string | null;
  actions: readonly unknown[];
}

/** Whether something was said, decided, given or parked in it. */
export function isCaptured(items: readonly Written[]): boolean {
  return items.some(
    ({ notes, outcome, actions }) => notes !== null || outcome !== null || actions.length > 0,
  );
}

/** Back always; forward past items of which something came. Null where it may be gone. */
export function whyNotLeave(items: readonly Left[], from: Place, to: Place): string | null {
  const [start, end] = [orderOf(items, from), orderOf(items, to)];
  const passed = items.slice(Math.max(0, start), Math.max(0, end));
  return passed.some(({ outcome }) => outcome === null) ? "Decide, act or park first." : null;
}

/** Of the agenda −1, of an item its place, behind the last their number. */
function orderOf(items: readonly Left[], { stage, index }: Place): number {
  if (stage === "agenda") return -1;
  return stage === "closing" ? items.length : (index ?? 0);
}

/** Whole seconds from one moment to another; a clock that went back spends none. */
export function secondsBetween(from: string, to: string): number {
  const seconds = Math.round((Date.parse(to) - Date.parse(from)) / 1000);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 0;
}

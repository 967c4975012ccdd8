import type { TimelineModel, TimelineRow } from "./contract";
import { wordDay, wordDays } from "./days";
import { wordDriver, wordName } from "./words";

/**
 * What came of a change, in one line: whether the end moves, and where a bar is not where it was put, why.
 * `wished`: the row as it was put down.
 */
export function wordEffect(
  before: TimelineModel,
  after: TimelineModel,
  wished: TimelineRow | null,
): string {
  const end = wordEnd(finishOf(before), finishOf(after), after.now);
  const row = after.rows.find(({ id }) => id === wished?.id);
  const held = row && wished ? wordHeld(row, wished, after) : null;
  return [held, end].filter((words) => words !== null).join(" ");
}

function finishOf({ rows }: TimelineModel): number | null {
  return rows.find(({ kind }) => kind === "finish")?.expected?.[1] ?? null;
}

function wordEnd(before: number | null, after: number | null, now: string): string | null {
  if (after === null) return null;
  if (before === null) return `The end is expected on ${wordDay(after, now)}.`;
  if (before === after) return `The end stays on ${wordDay(after, now)}.`;
  return `The end moves from ${wordDay(before, now)} to ${wordDay(after, now)}.`;
}

/** Planned for sooner than it can begin: the plan says so, and the bar says when it can. */
function wordHeld(row: TimelineRow, wished: TimelineRow, model: TimelineModel): string | null {
  const { expected } = row;
  if (row.kind === "milestone" || !expected || !wished.expected) return null;
  if (expected[0] <= wished.expected[0]) return null;
  const nameOf = (id: string) => {
    const found = model.rows.find((one) => one.id === id);
    return found && wordName(found);
  };
  const why = wordDriver(row, nameOf);
  return `It is expected ${wordDays(expected, model.now)} all the same${why === null ? "" : `: ${why}`}.`;
}

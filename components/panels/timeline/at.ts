import type { CSSProperties } from "react";
import type { Day, Days, TimelineRow } from "./contract";

/** From the beginning of one day to the end of another, in days of the timeline (app/timeline.css). */
export function across([first, last]: Days, from: Day): CSSProperties {
  return vars({ "--x": first - from, "--w": last + 1 - first });
}

/** The same of a row, where it begins or ends within a day. */
export function barOf({ at, expected }: TimelineRow, from: Day): CSSProperties {
  const [first, end] = at ?? [expected?.[0] ?? from, (expected?.[1] ?? from) + 1];
  return vars({ "--x": first - from, "--w": Math.max(0, end - first) });
}

/** At the end of a day. */
export function endOf(day: Day, from: Day): CSSProperties {
  return vars({ "--x": day + 1 - from });
}

export function vars(values: Record<`--${string}`, string | number>): CSSProperties {
  return values;
}

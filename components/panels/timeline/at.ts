import type { CSSProperties } from "react";
import type { Day, Days } from "./contract";

/** From the beginning of one day to the end of another, in days of the timeline (app/timeline.css). */
export function across([first, last]: Days, from: Day): CSSProperties {
  return vars({ "--x": first - from, "--w": last + 1 - first });
}

/** At the end of a day. */
export function endOf(day: Day, from: Day): CSSProperties {
  return vars({ "--x": day + 1 - from });
}

export function vars(values: Record<`--${string}`, string | number>): CSSProperties {
  return values;
}

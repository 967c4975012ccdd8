import { isConvertible } from "@/lib/domain/intake/convert-unit";
import { agree, formatCount } from "@/lib/format/counts";
import type { IntakeTarget } from "../words/intake-targets";
import type { TrayGroup } from "./contract";

/** What comes of it that a name speaks of this, or of nothing here where that is null, told before it is done. */
export function foretellAssigning(
  { count, figure, unit }: TrayGroup,
  target: IntakeTarget | null,
  remember: boolean,
): string {
  const what = formatCount(count, figure === null ? "result" : "figure");
  if (target === null) {
    const later = remember ? ", and what comes under this name from now on is not kept" : "";
    return `${what} ${agree(count, "is", "are")} put aside${later}.`;
  }
  const later = remember ? ", and so does what comes under this name from now on" : "";
  if (figure === null) {
    return `${what} ${agree(count, "becomes", "become")} evidence of ${target.text}${later}. Evidence is for good: it is not taken back.`;
  }
  if (!isConvertible(unit, target.unit)) {
    const is = target.unit === null ? "names no unit" : `is in ${target.unit}`;
    return `Not assigned: it came in ${unit ?? "no unit"}, the metric ${is}, and nothing converts one into the other.`;
  }
  const isOther = unit !== null && unit !== target.unit;
  const other = isOther ? ` Converted from ${unit} to ${target.unit ?? "no unit"}.` : "";
  return `${what} ${agree(count, "becomes a sample", "become samples")} of ${target.text}${later}; of one day the newest stands.${other}`;
}

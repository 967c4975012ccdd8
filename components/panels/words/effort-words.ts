import type { EffortSum } from "@/lib/domain/estimate";
import { formatEffort } from "@/lib/format/effort";

/** A sum of estimates, "or more" where some are missing; null where there is none. */
export function wordEffort(sum: EffortSum): string | null {
  switch (sum.kind) {
    case "none":
      return null;
    case "sum":
      return `${formatEffort(sum.effort)}${sum.missing > 0 ? " or more" : ""}`;
    case "mixed":
      return `${formatEffort(sum.hours)} and ${formatEffort(sum.weeks)}`;
  }
}

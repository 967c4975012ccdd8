import { auditSums } from "@/lib/domain/audit/audit-sums";
import type { Investment } from "@/lib/domain/economics/investment";
import { valueOf } from "@/lib/domain/economics/outcome";
import type { MoneyRange, Project } from "@/lib/domain/project";
import { formatMoneyRange } from "@/lib/format/money";
import { wordExplanation } from "./finding-words";
import { findingsHref } from "./href-of";
import type { MoneyDifference } from "./stated-money";

export interface SumsDifference {
  byLine: MoneyRange;
  byPhase: MoneyRange;
  difference: MoneyDifference;
}

/** The investment by line and by phase, where they are not one; null where they are, or one is missing. */
export function sumsDifference(
  project: Project,
  { total, byPhase: phases }: Investment,
): SumsDifference | null {
  const [finding] = auditSums(project);
  const [byLine, byPhase] = [valueOf(total), valueOf(phases)];
  if (!finding || !byLine || !byPhase) return null;
  const side = (whose: string, range: MoneyRange, from: string) => ({
    whose,
    value: formatMoneyRange(range, project.currency),
    from,
  });
  return {
    byLine,
    byPhase,
    difference: {
      sides: [
        side("By line", byLine, "All lines of investment and contingency"),
        side("By phase", byPhase, "What the phases say they cost"),
      ],
      explained: wordExplanation(finding),
      explainHref: findingsHref(project.slug),
    },
  };
}

import type { Project } from "../project";
import type { MoneyKind } from "../vocabulary";
import type { MoneyRange } from "../values";
import { type RatioRange, divideRanges } from "./money-range";
import { type Outcome, type Traced, known, traced, unknown } from "./outcome";
import { addUp, addUpInvestment, addUpPhaseCosts, lineInput, linesOf } from "./sums";

export interface Investment {
  /** Every line, contingency among them. */
  total: Traced<MoneyRange>;
  /** Without the contingency. */
  work: Traced<MoneyRange>;
  contingency: Traced<MoneyRange>;
  /** The contingency over the work: 0.2 is 20 %. */
  contingencyRatio: Traced<RatioRange>;
  /** What the phases say they cost, beside what the lines add up to. */
  byPhase: Traced<MoneyRange>;
}

/** R17: what is put in, by line and by phase; of one option where it is named. */
export function assessInvestment(project: Project, optionKey: string | null = null): Investment {
  const linesOfKind = (kind: MoneyKind) =>
    linesOf(project, ["investment", "contingency"], optionKey).filter((line) => line.kind === kind);
  const work = addUp("investment", linesOfKind("investment").map(lineInput));
  const contingency = addUp("contingency", linesOfKind("contingency").map(lineInput));
  return {
    total: addUpInvestment(project, optionKey),
    work,
    contingency,
    contingencyRatio: traced(shareOf(contingency, work), contingency, work),
    byPhase: addUpPhaseCosts(project),
  };
}

function shareOf(part: Outcome<MoneyRange>, whole: Outcome<MoneyRange>): Outcome<RatioRange> {
  if (part.kind === "unknown") return part;
  if (whole.kind === "unknown") return whole;
  return whole.value.lowMinor > 0
    ? known(divideRanges(part.value, whole.value))
    : unknown({ kind: "nothing invested" });
}

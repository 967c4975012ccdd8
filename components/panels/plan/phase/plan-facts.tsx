import type { PlanModel } from "../contract";
import { EffortText } from "./effort-text";

/** What the whole of it costs, and when it is to be done. */
export function PlanFacts({ effort, facts }: Pick<PlanModel, "effort" | "facts">) {
  const hasEffort = effort.computed !== null || effort.stated !== null;
  return (
    <>
      {hasEffort && (
        <span className="mr-3">
          Tasks add up to <EffortText effort={effort} of="the plan" />.
        </span>
      )}
      {facts.map((fact) => (
        <span key={fact} className="mr-3 last:mr-0">
          {fact}
        </span>
      ))}
    </>
  );
}

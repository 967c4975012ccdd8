import type { Estimate, Person, Task } from "@/lib/domain/project";

export type PlanFacts = Pick<Task, (typeof PLAN_FACTS)[number]>;

export const PLAN_FACTS = ["estimate", "plannedStartOn", "plannedEndOn"] as const;

/** What the second of two people is shown: the task as the first one left it. */
export interface CurrentTask {
  id: string;
  version: number;
  facts: PlanFacts;
  /** Who changed it last; null where nothing says. */
  changedBy: Person | null;
}

export function planFacts({ estimate, plannedStartOn, plannedEndOn }: PlanFacts): PlanFacts {
  return { estimate, plannedStartOn, plannedEndOn };
}

/** What is not what it was; nothing where all is. */
export function changedFacts(before: PlanFacts, after: PlanFacts): (keyof PlanFacts)[] {
  return PLAN_FACTS.filter((name) =>
    name === "estimate"
      ? !isSameEstimate(before.estimate, after.estimate)
      : before[name] !== after[name],
  );
}

function isSameEstimate(one: Estimate | null, other: Estimate | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.low === other.low &&
    one.likely === other.likely &&
    one.high === other.high &&
    one.unit === other.unit
  );
}

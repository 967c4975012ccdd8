import type { Estimate, Milestone, Person, Phase, Task } from "@/lib/domain/project";
import type { DependencySide, NodeKind } from "@/lib/domain/vocabulary";

/** What its place in the plan rests on, by kind of row. */
export interface PlannedFacts {
  task: Pick<Task, "estimate" | "plannedStartOn" | "plannedEndOn">;
  phase: Pick<Phase, "estimate" | "plannedStartOn" | "plannedEndOn" | "notBeforeOn" | "deferred">;
  milestone: Pick<Milestone, "startsOn" | "endsOn" | "actualOn">;
}

export type PlannedKind = keyof PlannedFacts;

/** What the second of two people is shown: the row as the first one left it. */
export interface CurrentPlan<Kind extends PlannedKind = PlannedKind> {
  id: string;
  version: number;
  facts: PlannedFacts[Kind];
  /** Who changed it last; null where nothing says. */
  changedBy: Person | null;
}

/** One end of a dependency, as the plan names it. */
export interface PlanEnd {
  kind: NodeKind;
  key: string;
  /** It names what was never there, as a document did. */
  missing?: boolean;
}

/** What a row cannot wait for. */
export type RefusedEnd = Pick<PlanEnd, "kind" | "key"> & { why: string };

/** All that a dependency is made of, as its events tell it; without a place it stands last. */
export interface DependencyFacts {
  blockingKind: NodeKind;
  blockingKey: string;
  blockingMissing: boolean;
  dependentKind: NodeKind;
  dependentKey: string;
  dependentMissing: boolean;
  statedBy: DependencySide;
  note: string | null;
  position: string | null;
}

/** The names of what is not what it was; none where all is. */
export function changedFacts<Facts extends object>(before: Facts, after: Facts): (keyof Facts)[] {
  const names = Object.keys(before) as (keyof Facts)[];
  return names.filter((name) => !isSame(before[name], after[name]));
}

function isSame(one: unknown, other: unknown): boolean {
  return isEstimate(one) && isEstimate(other) ? isSameEstimate(one, other) : one === other;
}

function isEstimate(value: unknown): value is Estimate {
  return typeof value === "object" && value !== null;
}

function isSameEstimate(one: Estimate, other: Estimate): boolean {
  return (
    one.low === other.low &&
    one.likely === other.likely &&
    one.high === other.high &&
    one.unit === other.unit
  );
}

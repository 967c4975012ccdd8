import type { Baseline, Milestone, Phase, Project, Task } from "@/lib/domain/project";
import type { DependencySide, NodeKind } from "@/lib/domain/vocabulary";

/** What its place in the plan rests on, by kind of row. */
export interface PlannedFacts {
  task: Pick<Task, "estimate" | "actualHours" | "plannedStartOn" | "plannedEndOn">;
  phase: Pick<Phase, "estimate" | "plannedStartOn" | "plannedEndOn" | "notBeforeOn" | "deferred">;
  milestone: Pick<Milestone, "startsOn" | "endsOn" | "actualOn">;
}

export type PlannedKind = keyof PlannedFacts;

/** When a project works, how many do, and by when it is to be done. */
export type CalendarFacts = Pick<
  Project,
  "startOn" | "targetOn" | "hoursPerDay" | "people" | "workingDays" | "holidays"
>;

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

/** All that a baseline is made of, as its events tell it. */
export interface BaselineFacts extends Pick<Baseline, "key" | "name" | "takenAt" | "rows"> {
  position: string;
  takenByName: string;
  takenByUserId: string | null;
}

export function endsOf(row: DependencyFacts): { blocking: PlanEnd; dependent: PlanEnd } {
  const { blockingKind, blockingKey, blockingMissing } = row;
  const { dependentKind, dependentKey, dependentMissing } = row;
  return {
    blocking: { kind: blockingKind, key: blockingKey, missing: blockingMissing },
    dependent: { kind: dependentKind, key: dependentKey, missing: dependentMissing },
  };
}

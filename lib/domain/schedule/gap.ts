import type { DependencyEnd } from "../project";
import type { CascadeNode } from "../truth/reasons";
import type { NodeKind } from "../vocabulary";

/** A task, phase or blocker of the plan. */
export interface PlanRef {
  kind: NodeKind;
  key: string;
}

/** What the schedule does not know. While anything but the last is named its dates are the earliest that can be. */
export type ScheduleGap =
  /** Counted as nothing, though its phase may be estimated: that is no more than a floor of what is in it. */
  | { kind: "unestimated"; ref: PlanRef }
  /** All that it was expected to take is used up, and it is not finished. */
  | { kind: "overrun"; ref: PlanRef }
  /** One end of a dependency is defined nowhere (R20). */
  | { kind: "missing"; dependencyId: string; blocking: DependencyEnd; dependent: DependencyEnd }
  /** It waits for what the plan has put off. */
  | { kind: "put off"; dependencyId: string; blocking: DependencyEnd; dependent: DependencyEnd }
  /** Each waits for the one before it and the first for the last; the edges between them do not count. */
  | { kind: "cycle"; path: CascadeNode[] }
  /** An open blocker that nothing in the plan waits for: it takes time, and none of the plan. */
  | { kind: "holds nothing up"; ref: PlanRef }
  /** As all tasks of its phase without an estimate of its own, and within that of the phase. */
  | { kind: "within phase"; ref: PlanRef; phaseKey: string };

/** Whether the dates may only be later than computed, as far as such things go. */
export function leavesOut({ kind }: ScheduleGap): boolean {
  return kind !== "within phase";
}

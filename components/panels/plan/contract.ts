import type { ItemState, Priority, WorkStatus } from "@/lib/domain/vocabulary";
import type { GateLook } from "../gate/contract";

/** A line of the plan that can be claimed: a task or a checklist item. */
export interface PlanRow {
  kind: "task" | "item";
  id: string;
  version: number;
  key: string;
  text: string;
  state: ItemState;
  /** What it is without its waiver or its "not applicable". */
  beneath: ItemState;
  /** What is left when nothing is claimed and nothing proved. */
  status: WorkStatus;
  /** What stands before it: keys of tasks, blockers, phases and the gate. */
  waitsFor: string[];
  /** More than a locked gate stands before it: drawn as blocked while nothing is claimed. */
  blocked: boolean;
  priority: Priority | null;
  /** How it is proved, in one line; null where nothing says. */
  proof: string | null;
  /** What came of it: "CI 1412, exit 0", "no run yet". */
  run: string;
  effort: string | null;
  owner: string | null;
  due: string | null;
  /** Informing criteria are shown and do not decide. */
  informs: boolean;
  when: string | null;
  claim: PlanClaim | null;
  notApplicable: { by: string; reason: string } | null;
  chain: PlanChain[];
  reasons: string[];
  problem: string | null;
  steps: string[];
}

export interface PlanClaim {
  by: string;
  /** "Lena Lead, 21 Nov 09:14". */
  told: string;
  statement: string | null;
  note: string | null;
  /** Evidence has failed since: it may be claimed again. */
  failedSince: boolean;
}

/** One check of a row, between what is said and what is proved. */
export interface PlanChain {
  check: string;
  expected: string | null;
  link: "holds" | "broken" | "stale" | "none";
  evidence: { state: ItemState | "unknown"; title: string; note: string };
  /** What the run printed, or the finder wrote. */
  excerpt: string | null;
}

export interface PlanPhase {
  key: string;
  name: string;
  goal: string | null;
  dates: string | null;
  ends: string | null;
  effort: { computed: string | null; stated: string | null; differ: boolean };
  lockedBy: string | null;
  /** Its gate is the first that has not passed. */
  current: boolean;
  /** The phase that stays locked because of it; null for every gate but the current one. */
  next: string | null;
  look: GateLook;
  tasks: PlanRow[];
  entrance: PlanRow[];
  exit: PlanRow[];
}

export interface PlanGroup {
  name: string;
  rows: PlanRow[];
}

/** Checklists that belong to no phase, and tasks of none. */
export interface PlanList {
  id: string;
  title: string;
  note: string;
  groups: PlanGroup[];
}

export interface PlanModel {
  slug: string;
  name: string;
  sentence: string;
  facts: { text: string; differs: string | null }[];
  counts: string;
  phases: PlanPhase[];
  lists: PlanList[];
  mayClaim: boolean;
  viewer: string;
}

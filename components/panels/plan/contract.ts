import type { ItemState, Priority } from "@/lib/domain/vocabulary";
import type { GateLook } from "../gate/contract";

/** A line of the plan that can be claimed: a task or a checklist item. */
export interface PlanRow {
  kind: "task" | "item";
  id: string;
  version: number;
  key: string;
  text: string;
  state: ItemState;
  /** Open dependencies or blockers stand before it: drawn as blocked while nothing is claimed. */
  waitsFor: string[];
  priority: Priority | null;
  /** How it is proved, in one line; null where nothing says. */
  proof: string | null;
  effort: string | null;
  owner: string | null;
  due: string | null;
  /** Informing criteria are shown and do not decide. */
  informs: boolean;
  when: string | null;
  claim: { by: string; note: string | null; told: string } | null;
  notApplicable: { by: string; reason: string } | null;
  chain: PlanChain[];
  reasons: string[];
  problem: string | null;
  steps: string[];
}

/** One check of a row, between what is said and what is proved. */
export interface PlanChain {
  check: string;
  expected: string | null;
  link: "holds" | "broken" | "stale" | "none";
  evidence: { state: ItemState | "unknown"; title: string; note: string };
}

export interface PlanPhase {
  key: string;
  name: string;
  goal: string | null;
  dates: string | null;
  effort: { computed: string | null; stated: string | null; differ: boolean };
  lockedBy: string | null;
  /** What the next phase does while this gate has not passed; null for the last. */
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

import type { GlyphState } from "@/components/charts/state-glyph";
import type { Claim } from "@/lib/domain/project";
import type { ItemState, Priority, WorkStatus } from "@/lib/domain/vocabulary";
import type { SavedView } from "@/lib/features/views/types";
import type { GateLook } from "../gate/contract";
import type { ChainCheck } from "../words/evidence-chains";

/**
 * A line of the plan that can be claimed, a task or a checklist item, as far as its closed line shows
 * it. Plans have thousands of them, so what does not hold of a row is left out.
 */
export interface PlanRow {
  kind: "task" | "item";
  id: string;
  version: number;
  key: string;
  text: string;
  state: ItemState;
  /** What it is without its waiver or its "not applicable"; the state itself where left out. */
  beneath?: ItemState;
  /** What is left when nothing is claimed and nothing proved; "to do" where left out. */
  status?: WorkStatus;
  /** Why its checks passed and prove nothing (R5): it is "claimed" by them, whoever claims it. */
  unproven?: "never seen failing" | "ran what cannot fail";
  /** What is open before it: keys of tasks and blockers, and "phase 2". The gate of its phase is not. */
  waits?: string[];
  /** What stands before it claimed, without proof that holds. */
  unproved?: string[];
  /** More than a locked gate is open before it: drawn as blocked while nothing is claimed. */
  blocked?: true;
  priority?: Priority;
  /** How a task is proved, in one short line. */
  proof?: string;
  /** What came of the checks of an item: "CI 1412, exit 0", "no run yet". */
  run?: string;
  effort?: string;
  owner?: string;
  dueOn?: string;
  /** Key of the component that it feeds. */
  component?: string;
  /** Informing criteria are shown and do not decide. */
  informs?: true;
  /** When that was found which decides. */
  foundAt?: string;
  claim?: PlanClaim;
  notApplicable?: { by: string; reason: string };
}

/** The newest claim that stands. */
export interface PlanClaim {
  by: string;
  at: string;
  /** The viewer has made it, or a program for them. */
  mine?: true;
  byProgram?: true;
  /** Evidence has failed since: it may be claimed again. */
  failedSince?: true;
  /** Made after the failure that decides, which it does not outweigh. */
  again?: true;
  /** R8: what was open before it then, and why it was made all the same. */
  override?: NonNullable<Claim["override"]>;
}

/** What stands behind a row, for whoever opens it. */
export interface PlanRowModel {
  /** As the plan had it at the same moment. */
  version: number;
  claim: { by: string; told: string; statement: string | null; note: string | null } | null;
  before: PlanBefore[];
  checks: ChainCheck[];
  reasons: string[];
  problem: string | null;
  steps: string[];
}

/** What stands directly before a task. */
export interface PlanBefore {
  /** "0.2 Repair the import chain". */
  text: string;
  /** Null where there is nothing to open. */
  href: string | null;
  state: GlyphState;
  /** Claimed or better: nobody has to wait for it, and no proof of it holds. */
  onlySaid: boolean;
}

export interface PlanPhase {
  id: string;
  version: number;
  key: string;
  name: string;
  goal: string | null;
  dates: string | null;
  ends: string | null;
  effort: PlanEffort;
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

/** What tasks add up to beside what somebody states. */
export interface PlanEffort {
  computed: string | null;
  stated: string | null;
  /** Null where they agree, or where one of them is missing. */
  difference: PlanDifference | null;
}

/** R19: two figures that should be one, and where each comes from. */
export interface PlanDifference {
  sides: { whose: string; value: string; from: string }[];
  /** Who says why, and why. */
  explained: string | null;
  /** Where somebody explains it; null where no document states it. */
  explainHref: string | null;
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

/** A part whose maturity is judged, as the plan says of it. */
export interface PlanComponent {
  id: string;
  version: number;
  key: string;
  name: string;
  /** "weighs 2, any failure caps it at 10 %". */
  facts: string;
  note: string | null;
}

/** What at least one task has, so that no head stands over nothing. */
export interface PlanColumns {
  proof: boolean;
  waits: boolean;
  priority: boolean;
  effort: boolean;
  /** Letters of the longest key. */
  keyLength: number;
}

/** With all its rows; as the answer to what has changed, with those alone. */
export interface PlanModel {
  slug: string;
  /** The moment that everything is told as of. */
  at: string;
  sentence: string;
  effort: PlanEffort;
  facts: string[];
  counts: string;
  phases: PlanPhase[];
  lists: PlanList[];
  components: PlanComponent[];
  columns: PlanColumns;
  /** Of all rows: whoever holds an older plan sees by it whether theirs is still the same. */
  fingerprint: number;
  mayClaim: boolean;
  may: PlanRights;
  /** The viewer's own and those that are shared, by name. */
  views: SavedView[];
  /** The viewer may keep some. */
  keepsViews: boolean;
  viewer: string;
}

/** What else the role of the viewer grants. */
export interface PlanRights {
  recordEvidence: boolean;
  requestWaiver: boolean;
  approveWaiver: boolean;
  /** What the plan is made of, and that something is in the way of a task. */
  edit: boolean;
}

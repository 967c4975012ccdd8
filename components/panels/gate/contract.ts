import type { ItemState } from "@/lib/domain/vocabulary";

/** "unknown": nothing decides, so it cannot pass. */
export type GateLook = "locked" | "open" | "passed" | "failed" | "waived" | "unknown";

export interface GateModel {
  /** Null when every gate has passed, or the project has no phases. */
  gate: {
    phaseKey: string;
    phaseName: string;
    /** Where the phase stands in the plan. */
    href: string | null;
    look: GateLook;
    /** "Phase 1 stays locked until it passes", "The last gate". */
    consequence: string;
    criteria: GateCriterion[];
    ends: string | null;
  } | null;
  phases: number;
}

export interface GateCriterion {
  key: string;
  /** Where it stands in the plan. */
  href: string | null;
  text: string;
  state: ItemState;
  reason: string;
  informs: boolean;
}

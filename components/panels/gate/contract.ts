import type { ItemState } from "@/lib/domain/vocabulary";

/** "unknown": nothing decides, so it cannot pass. */
export type GateLook = "locked" | "open" | "passed" | "failed" | "waived" | "unknown";

export interface GateModel {
  /** Null when every gate has passed, or the project has no phases. */
  gate: {
    phaseKey: string;
    phaseName: string;
    look: GateLook;
    /** "Phase 1 stays locked", "The last gate". */
    consequence: string;
    criteria: { key: string; text: string; state: ItemState; reason: string; informs: boolean }[];
    ends: string | null;
  } | null;
  phases: number;
}

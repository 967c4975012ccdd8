import type { ItemState } from "@/lib/domain/vocabulary";

export type GateLook = "locked" | "open" | "passed" | "failed" | "waived";

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

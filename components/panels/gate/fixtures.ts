import { ITEM_STATES } from "@/lib/domain/vocabulary";
import type { GateLook, GateModel } from "./contract";

const everyState: GateModel["gate"] = {
  phaseKey: "0",
  phaseName: "Critical fixes",
  look: "failed",
  consequence: "Phase 1 stays locked",
  criteria: ITEM_STATES.map((state, index) => ({
    key: `exit-0-${index}`,
    text: `A criterion that is ${state}`,
    state,
    reason: "the reason it is shown as it is",
    informs: index === 3,
  })),
  ends: "Fri 12 Dec",
};

const looking = (look: GateLook): GateModel => ({ gate: { ...everyState, look }, phases: 3 });

export const gateFixtures = {
  failed: looking("failed"),
  open: looking("open"),
  waived: looking("waived"),
  locked: looking("locked"),
  "no criteria": { gate: { ...everyState, look: "open", criteria: [], ends: null }, phases: 1 },
  "all passed": { gate: null, phases: 3 },
  "no phases": { gate: null, phases: 0 },
} satisfies Record<string, GateModel>;

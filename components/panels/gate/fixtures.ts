import { ITEM_STATES, type ItemState } from "@/lib/domain/vocabulary";
import type { GateCriterion, GateLook, GateModel } from "./contract";
import { UNBROKEN } from "../unbroken";

const criteriaIn = (states: readonly ItemState[]): GateCriterion[] =>
  states.map((state, index) => ({
    key: `exit-0-${index}`,
    href: index === 1 ? null : "#gate",
    text: `A criterion that is ${state} (\`pytest tests/ --collect-only\`)`,
    state,
    reason: "the reason it is shown as it is",
    informs: state === "stale",
  }));

const looking = (look: GateLook, consequence: string, states: readonly ItemState[]) => ({
  gate: {
    phaseKey: "0",
    phaseName: "Critical fixes",
    href: "#gate",
    look,
    consequence,
    criteria: criteriaIn(states),
    ends: "Fri 12 Dec",
  },
  phases: 3,
});

const longGate = looking("failed", "", ["refuted", "to do"]);

const stays = "Phase 1 stays locked";

export const gateFixtures = {
  failed: looking("failed", stays, ITEM_STATES),
  open: looking("open", stays, ["verified", "claimed", "in progress", "to do"]),
  locked: looking("locked", "Waits for gate 0", ["refuted", "to do"]),
  passed: looking("passed", "Phase 1 is open", ["verified", "not applicable"]),
  waived: looking("waived", "Phase 1 is open until Fri 19 Dec", ["verified", "waived"]),
  unknown: looking("unknown", stays, []),
  overflow: {
    ...longGate,
    gate: {
      ...longGate.gate,
      phaseName: UNBROKEN,
      consequence: UNBROKEN,
      criteria: longGate.gate.criteria.map((one) => ({ ...one, text: UNBROKEN, reason: UNBROKEN })),
    },
  },
  "all passed": { gate: null, phases: 3 },
  "no phases": { gate: null, phases: 0 },
} satisfies Record<string, GateModel>;

import type { PhaseGate } from "@/lib/domain/gates/evaluate-gate";
import type { GateLook } from "../gate/contract";

/** Which of the five gates is drawn. */
export function gateLook(gate: PhaseGate): GateLook {
  if (gate.result === "pass") return "passed";
  if (gate.result === "fail") return "failed";
  if (gate.result === "waived") return "waived";
  return gate.locked ? "locked" : "open";
}

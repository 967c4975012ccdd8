import type { PhaseGate } from "@/lib/domain/gates/evaluate-gate";
import type { GateLook } from "../gate/contract";

/**
 * Which of the six gates is drawn. What has to pass first is drawn before what was found in it: a
 * refuted criterion behind a locked gate is red in its own tick. Where nothing decides, it is unknown.
 */
export function gateLook({ result, locked, reasons, deciding }: PhaseGate): GateLook {
  if (result === "pass") return "passed";
  if (result === "waived") return "waived";
  if (deciding === 0 || reasons.some((reason) => reason.kind === "nothing applies")) {
    return "unknown";
  }
  if (locked) return "locked";
  return result === "fail" ? "failed" : "open";
}

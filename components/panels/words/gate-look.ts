import type { GateSummary } from "@/lib/domain/summary/summarise-project";
import type { GateLook } from "../gate/contract";

/**
 * Which of the six gates is drawn. What has to pass first is drawn before what was found in it: a
 * refuted criterion behind a locked gate is red in its own tick. Where nothing decides, it is unknown.
 */
export function gateLook(
  gate: Pick<GateSummary, "result" | "locked" | "deciding" | "counts">,
): GateLook {
  const { result, locked, deciding, counts } = gate;
  if (result === "pass") return "passed";
  if (result === "waived") return "waived";
  if (deciding === counts["not applicable"]) return "unknown";
  if (locked) return "locked";
  return result === "fail" ? "failed" : "open";
}

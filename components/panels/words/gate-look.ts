import type { GateSummary } from "@/lib/domain/summary/summarise-project";
import type { GateLook } from "../gate/contract";

type Drawn = Pick<GateSummary, "result" | "locked" | "deciding">;

/**
 * Which of the six gates is drawn. What lies behind a gate that has not passed is locked, whatever was
 * refuted there already; where nothing decides it is unknown, never open.
 */
export function gateLook({ result, locked, deciding }: Drawn): GateLook {
  if (result === "pass") return "passed";
  if (result === "waived") return "waived";
  if (deciding === 0) return "unknown";
  if (locked) return "locked";
  return result === "fail" ? "failed" : "open";
}

import { countStates } from "@/lib/domain/truth/count-states";
import { formatCount } from "@/lib/format/counts";
import { wordGateStates } from "../../words/state-counts";
import type { PlanRow } from "../contract";

/** "2 verified, 1 refuted, 3 to do", counted from the rows as they stand on screen. */
export function wordGate(exit: readonly PlanRow[]): string {
  const deciding = exit.filter((row) => !row.informs);
  const informing = exit.length - deciding.length;
  const also = informing > 0 ? `, ${formatCount(informing, "more informs", "more inform")}` : "";
  if (exit.length === 0) return "no exit criteria, so it cannot pass";
  if (deciding.length === 0) {
    return formatCount(informing, "criterion, which only informs", "criteria, which only inform");
  }
  if (deciding.every((row) => row.state === "to do")) {
    return `${formatCount(deciding.length, "criterion", "criteria")}, none checked${also}`;
  }
  return wordGateStates(countStates(deciding.map((row) => row.state))) + also;
}

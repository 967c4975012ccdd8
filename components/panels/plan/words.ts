import type { GlyphState } from "@/components/charts/state-glyph";
import { formatCount } from "@/lib/format/counts";
import { countByState, wordGateStates } from "../words/state-counts";
import type { PlanRow } from "./contract";

/** What is drawn: an open task that waits for others shows that first. */
export function glyphOf({ state, blocked }: PlanRow): GlyphState {
  return blocked && (state === "to do" || state === "in progress") ? "blocked" : state;
}

/** "2 verified, 1 refuted, 3 to do", counted from the rows as they stand on screen. */
export function wordGate(exit: readonly PlanRow[]): string {
  const deciding = exit.filter((row) => !row.informs);
  const informing = exit.length - deciding.length;
  const also = informing > 0 ? `, ${formatCount(informing, "more informs", "more inform")}` : "";
  if (exit.length === 0) return "no exit criteria, so it cannot pass";
  if (deciding.every((row) => row.state === "to do")) {
    return `${formatCount(deciding.length, "criterion", "criteria")}, none checked${also}`;
  }
  return wordGateStates(countByState(deciding.map((row) => row.state))) + also;
}

/** "0.2, 0.3"; of many the first and how many more. */
export function wordWaits(keys: readonly string[]): string {
  if (keys.length <= 3) return keys.join(", ");
  return `${keys.slice(0, 2).join(", ")} and ${keys.length - 2} more`;
}

const LONGEST = 34;

/** A command that is too long loses its middle: how it starts and what it runs on matter most. */
export function shortCommand(command: string): string {
  if (command.length <= LONGEST) return command;
  return `${command.slice(0, LONGEST - 14).trimEnd()}…${command.slice(-13).trimStart()}`;
}

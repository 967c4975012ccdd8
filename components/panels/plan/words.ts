import type { GlyphState } from "@/components/charts/state-glyph";
import { formatCount } from "@/lib/format/counts";
import { countStates } from "@/lib/domain/truth/count-states";
import { wordGateStates } from "../words/state-counts";
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
  if (deciding.length === 0) {
    return formatCount(informing, "criterion, which only informs", "criteria, which only inform");
  }
  if (deciding.every((row) => row.state === "to do")) {
    return `${formatCount(deciding.length, "criterion", "criteria")}, none checked${also}`;
  }
  return wordGateStates(countStates(deciding.map((row) => row.state))) + also;
}

/** "0.2, 0.3"; what follows each other as "0.1 to 0.4"; of many the first and how many more. */
export function wordWaits(keys: readonly string[]): string {
  const runs = runsOf(keys).flatMap((run) =>
    run.length > 2 ? [`${run[0] ?? ""} to ${run.at(-1) ?? ""}`] : run,
  );
  return runs.length <= 3
    ? runs.join(", ")
    : `${runs.slice(0, 2).join(", ")}, ${runs.length - 2} more`;
}

/** Keys of one phase that count up by one stand together. */
function runsOf(keys: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const key of keys) {
    const last = runs.at(-1);
    if (last && key === following(last.at(-1) ?? "")) last.push(key);
    else runs.push([key]);
  }
  return runs;
}

function following(key: string): string | null {
  const [, phase, number] = /^(.*\.)(\d+)$/.exec(key) ?? [];
  return phase === undefined ? null : `${phase}${Number(number) + 1}`;
}

const LONGEST = 30;

/** A command that is too long loses its middle: how it starts and what it runs on matter most. */
export function shortCommand(command: string): string {
  if (command.length <= LONGEST) return command;
  return `${command.slice(0, LONGEST - 13).trimEnd()}…${command.slice(-12).trimStart()}`;
}

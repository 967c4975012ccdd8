import type { GlyphState } from "@/components/charts/state-glyph";
import type { PlanRow } from "../contract";
import { formatSince, formatWhen } from "@/lib/format/moments";
import { drawnState } from "../../words/drawn-state";
import { wordAlthough } from "../../words/override-words";

export function glyphOf({ state, blocked }: PlanRow): GlyphState {
  return drawnState(state, blocked === true);
}

/** A row as it is called where it is not seen. */
export function nameOf({ kind, key, text }: PlanRow): string {
  const words = text.replaceAll("`", "");
  return kind === "task" ? `${key} ${words}` : words;
}

/** Everything open before a row: the gate that locks its phase, then what the row itself waits for. */
export function waitsOf({ waits = [] }: PlanRow, lockedBy: string | null): string[] {
  return lockedBy === null ? waits : [`gate ${lockedBy}`, ...waits];
}

/** Who said it last and when, or how old the finding is that decides. */
export function noteOf(row: PlanRow, now: string): string | null {
  const { state, claim, foundAt, notApplicable } = row;
  if (state === "not applicable") return notApplicable?.by ?? null;
  if (claim && (state === "claimed" || foundAt === undefined)) {
    return `${whoSaid(claim)}, ${formatSince(claim.at, now)}`;
  }
  return foundAt === undefined ? null : formatSince(foundAt, now);
}

function whoSaid({ by, mine, byProgram }: NonNullable<PlanRow["claim"]>): string {
  return mine && !byProgram ? "you" : by;
}

/** What a claim does not change: the failure before it, and what is open before it, or was. */
export function claimedAgainst(row: PlanRow, lockedBy: string | null, now: string): string | null {
  const { claim, state } = row;
  if (!claim || state === "not applicable") return null;
  const { override, again, at } = claim;
  if (override) {
    const who = `by ${whoSaid(claim)} ${formatWhen(at, now)}`;
    const how = again ? "claimed again, failure stands," : "claimed";
    return `${how} ${who} ${wordAlthough(override)}`;
  }
  if (again) return `claimed again ${formatWhen(at, now)}, failure stands`;
  const open = waitsOf(row, lockedBy);
  return state === "claimed" && open.length > 0 ? `claimed with ${wordWaits(open)} open` : null;
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

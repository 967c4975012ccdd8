import type { Hindered } from "@/lib/features/plan/types";
import type { ManyChange } from "../change/foresee-many";
import type { PlanModel, PlanRow } from "../contract";
import { type Drop, dropOf, type DropPoint, runOf } from "./drop";

/** What putting down many at once means: one change of some, and why the others stay. */
export interface DropOfMany {
  /** Null where all of them stand there already, or none can. */
  change: ManyChange | null;
  rows: readonly PlanRow[];
  left: readonly Hindered[];
}

/** Each as if it were put there alone, in their order, and all by one change. */
export function dropMany(
  model: PlanModel,
  rows: readonly PlanRow[],
  { above, ...head }: DropPoint,
): DropOfMany {
  const ids = new Set(rows.map(({ id }) => id));
  const rest = above?.filter((id) => !ids.has(id)) ?? null;
  const drops = rows.map((row) => ({ row, drop: dropOf(model, row, { ...head, above: rest }) }));
  const left = drops.flatMap(({ row, drop }) => {
    const why = whyNot(drop);
    return why === null ? [] : [hindered(row, why)];
  });
  const set = drops.find(({ drop }) => drop.does === "set" || isWork(drop))?.drop;
  if (set) {
    const change = changeOf(set);
    const changing = drops.filter(({ drop }) => drop.does === set.does && whyNot(drop) === null);
    return { change, rows: changing.map(({ row }) => row), left };
  }
  const moves = drops.flatMap(({ drop }) => (drop.does === "move" ? [drop] : []));
  if (moves.length === 0) return { change: null, rows: [], left };
  const { phaseKey } = moves.find((move) => move.phaseKey !== undefined) ?? {};
  const standing = drops.filter(({ drop }) => drop.does === "move" || drop.does === "nothing");
  return {
    change: {
      what: "place",
      ...(phaseKey !== undefined && { phaseKey }),
      behind: rest && lastOfEachRun(model, rest),
    },
    // Those that stand there already go along, so that all keep their order.
    rows: standing.map(({ row }) => row),
    left,
  };
}

/** A claim is a record that stays: it is said row by row. */
function whyNot(drop: Drop): string | null {
  if (drop.does === "refuse") return drop.why;
  if (drop.does !== "act" || isWork(drop)) return null;
  return drop.verb === "claim"
    ? "What is done is claimed row by row."
    : "A claim is withdrawn row by row.";
}

function isWork(drop: Drop): boolean {
  return drop.does === "act" && (drop.verb === "start" || drop.verb === "stop");
}

function changeOf(drop: Drop): ManyChange | null {
  if (drop.does === "set") return drop.change;
  if (drop.does !== "act") return null;
  return drop.verb === "start" || drop.verb === "stop" ? { what: drop.verb } : null;
}

function hindered({ kind, id, key }: PlanRow, why: string): Hindered {
  return { kind, id, key, why };
}

/** Behind these each can stand; the others above them say nothing more. */
function lastOfEachRun(model: PlanModel, above: readonly string[]): string[] {
  const known = new Set<string>();
  return above.toReversed().filter((id) => {
    const run = runOf(model, id);
    if (run === undefined || known.has(run)) return false;
    known.add(run);
    return true;
  });
}

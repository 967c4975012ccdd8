import { generateNKeysBetween } from "fractional-indexing";
import { type Gap, gapFor, whyNoPhase } from "./access";
import type { Placement } from "./data";

export interface Going {
  /** Undefined where each stays in its phase. */
  phaseKey?: string | null | undefined;
  /** Each behind the last of its own list among these, else first; null where it comes to stand. */
  behind: readonly string[] | null;
}

/** Where a row stands, and where it goes. */
export interface Move {
  own: Placement;
  then: Placement;
}

/** Where many of one kind go: they keep the order of `ids`, and what they go between keeps its place. */
export function standsOf(all: readonly Placement[], ids: readonly string[], going: Going): Move[] {
  const moving = new Set(ids);
  const moves: Move[] = [];
  let others = all.filter(({ id }) => !moving.has(id));
  for (const run of runsOf(all, ids, going)) {
    const placed = going.behind === null ? run.moves : placedBehind(run, others);
    moves.push(...placed);
    others = [...others, ...placed.map(({ then }) => then)].sort(byPosition);
  }
  return moves;
}

interface Run {
  moves: Move[];
  after: string | null;
}

/** Of one list, and where they go first, of one phase. */
function runsOf(
  all: readonly Placement[],
  ids: readonly string[],
  { phaseKey, behind }: Going,
): Run[] {
  const byId = new Map(all.map((row) => [row.id, row]));
  const moving = new Set(ids);
  const runs = new Map<string, Run>();
  for (const id of ids) {
    const own = byId.get(id);
    if (!own) continue;
    const stays = phaseKey === undefined || whyNoPhase(own.list) !== null;
    const to = stays ? own.phaseKey : phaseKey;
    const after =
      behind?.findLast((one) => !moving.has(one) && byId.get(one)?.list === own.list) ?? null;
    const name = JSON.stringify([own.list, after, after === null ? to : null]);
    const run = runs.get(name) ?? { moves: [], after };
    run.moves.push({ own, then: { ...own, phaseKey: to } });
    runs.set(name, run);
  }
  return [...runs.values()];
}

function placedBehind({ moves, after }: Run, others: readonly Placement[]): Move[] {
  const [first] = moves;
  if (!first) return moves;
  const { phaseKey, list } = first.then;
  const isAlone = !others.some((row) => row.phaseKey === phaseKey && row.list === list);
  const isFirst = after === null && isAlone && first.own.phaseKey === phaseKey;
  if (isFirst && isWithin(moves, { above: null, below: null })) return moves;
  const gap = gapFor(others, { after }, { phaseKey, list });
  if (!gap || isWithin(moves, gap)) return moves;
  const positions = generateNKeysBetween(gap.above, gap.below, moves.length);
  return moves.map(({ own, then }, at) => ({
    own,
    then: { ...then, position: positions[at] ?? then.position },
  }));
}

/** Whether they stand there already, in this order. */
function isWithin(moves: readonly Move[], { above, below }: Gap): boolean {
  return moves.every(({ own: { position } }, at) => {
    const before = moves[at - 1]?.own.position ?? above ?? "";
    return position > before && (below === null || position < below);
  });
}

function byPosition(one: Placement, other: Placement): number {
  return one.position < other.position ? -1 : 1;
}

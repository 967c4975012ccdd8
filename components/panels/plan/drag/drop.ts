import type { ItemState } from "@/lib/domain/vocabulary";
import { whyNoPhase, whyNotStand } from "@/lib/features/plan/access";
import type { Place } from "@/lib/features/plan/schema";
import type { ManyChange } from "../change/foresee-many";
import { foreseeRow, type Verb } from "../change/foresee";
import { mayBe } from "../change/rules";
import { type Grouping, NONE } from "../choice/choice";
import type { PlanModel, PlanRow } from "../contract";
import { changeOf } from "../select/many-facts";

/** Where a row was put down: under which head, and behind which rows of it. */
export interface DropPoint {
  group: Grouping;
  /** The key of a phase or a component, a state, a name; `NONE` for those that have none. */
  value: string;
  /** Ids of the rows above it there; null where it was put nowhere in particular. */
  above: readonly string[] | null;
}

/** What putting it there means. */
export type Drop =
  | { does: "move"; phaseKey?: string | null; place: Place }
  | { does: "set"; change: ManyChange }
  | { does: "act"; verb: Verb }
  | { does: "nothing" }
  | { does: "refuse"; why: string };

/** Under its own head a row changes its place, under another the fact that this stands for. */
export function dropOf(model: PlanModel, row: PlanRow, point: DropPoint): Drop {
  const home = homeOf(model, row);
  const isHome = home.values[point.group] === point.value;
  if (isHome) return placed(model, row, home, point);
  switch (point.group) {
    case "phase":
      return intoPhase(model, row, home, point);
    case "state":
      return intoState(row, home, point.value);
    case "owner":
      return set("owner", point.value);
    case "priority":
      return set("priority", point.value);
    case "component":
      return set("componentKey", point.value);
  }
}

interface Home {
  /** Rows of one run stand in one order: the tasks of the plan, the lines of one list. */
  run: string;
  lockedBy: string | null;
  values: Record<Grouping, string>;
}

function homeOf(model: PlanModel, row: PlanRow): Home {
  const phase = model.phases.find(({ entrance, tasks, exit }) =>
    [entrance, tasks, exit].some((rows) => rows.some(({ id }) => id === row.id)),
  );
  return {
    run: runOf(model, row.id) ?? "",
    lockedBy: phase?.lockedBy ?? null,
    values: {
      phase: phase?.key ?? NONE,
      state: row.state,
      owner: row.owner ?? NONE,
      priority: row.priority ?? NONE,
      component: row.component ?? NONE,
    },
  };
}

export function runOf({ phases, lists }: PlanModel, id: string): string | undefined {
  const has = (rows: readonly PlanRow[]) => rows.some((row) => row.id === id);
  for (const { entrance, tasks, exit } of phases) {
    if (has(tasks)) return "task";
    if (has(entrance)) return "entrance";
    if (has(exit)) return "exit";
  }
  const list = lists.find(({ groups }) => groups.some(({ rows }) => has(rows)));
  return list?.id === "tasks" ? "task" : list?.id;
}

/** Behind the last row above it that it can stand behind; first where there is none. */
function placeIn(model: PlanModel, row: PlanRow, home: Home, { above }: DropPoint): Place {
  if (above === null) return null;
  const after = above.findLast((id) => id !== row.id && runOf(model, id) === home.run);
  return { after: after ?? null };
}

function placed(model: PlanModel, row: PlanRow, home: Home, point: DropPoint): Drop {
  const place = placeIn(model, row, home, point);
  const isThere = place === null || place.after === before(model, row, home);
  return isThere ? { does: "nothing" } : { does: "move", place };
}

/** The row that it stands behind already. */
function before(model: PlanModel, row: PlanRow, home: Home): string | null | undefined {
  const { phases, lists } = model;
  const runs = [
    ...phases.flatMap(({ entrance, tasks, exit }) => [entrance, tasks, exit]),
    ...lists.map(({ groups }) => groups.flatMap(({ rows }) => rows)),
  ];
  const rows = runs.find((run) => run.some(({ id }) => id === row.id)) ?? [];
  const at = rows.findIndex(({ id }) => id === row.id);
  return home.run === "" ? undefined : (rows[at - 1]?.id ?? null);
}

function intoPhase(model: PlanModel, row: PlanRow, home: Home, point: DropPoint): Drop {
  const phaseKey = point.value === NONE ? null : point.value;
  const why = whyNoPhase(home.run) ?? whyNotStand({ list: home.run, phaseKey });
  if (why !== null) return refuse(`${why}.`);
  const phase = model.phases.find(({ key }) => key === phaseKey);
  if (row.kind === "task" && row.status === "in progress" && phase?.lockedBy) {
    const { key, lockedBy } = phase;
    return refuse(
      `It is in progress, and phase ${key} is locked by gate ${lockedBy}. Stop it first.`,
    );
  }
  return { does: "move", phaseKey, place: placeIn(model, row, home, point) };
}

const VERBS: readonly Verb[] = ["start", "stop", "withdraw", "claim"];

/** Why a state is not given by hand (R1). */
const BY_HAND: Partial<Record<ItemState, string>> = {
  verified: "Nobody sets verified by hand: evidence does.",
  refuted: "Nobody sets refuted by hand: evidence does.",
  stale: "Evidence becomes stale by its age.",
  suspect: "What is verified becomes suspect by what it rests on.",
  waived: "A waiver is asked for by one person and approved by another.",
  "not applicable": "Not applicable takes a reason: say it in the open row.",
};

/** A state is derived: only what somebody says of a row, a start, a stop or a claim, moves it. */
function intoState(row: PlanRow, { lockedBy }: Home, value: string): Drop {
  const to = value as ItemState;
  const why = BY_HAND[to];
  if (why !== undefined) return refuse(why);
  const verb = VERBS.find((one) => {
    const change = { row, verb: one, reason: null, open: [], by: "", at: "" };
    return mayBe(one, row) && foreseeRow(row, change).state === to;
  });
  if (verb === undefined)
    return refuse(`It is ${row.state}, and nothing said of it makes it ${to}.`);
  if (verb === "start" && row.kind === "task" && lockedBy !== null) {
    return refuse(`Its phase is locked by gate ${lockedBy}: it can be planned, not started.`);
  }
  return { does: "act", verb };
}

function set(fact: "owner" | "priority" | "componentKey", value: string): Drop {
  return { does: "set", change: changeOf(fact, value === NONE ? "" : value) };
}

function refuse(why: string): Drop {
  return { does: "refuse", why };
}

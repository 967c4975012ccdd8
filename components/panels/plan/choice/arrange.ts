import { type ItemState, PRIORITIES } from "@/lib/domain/vocabulary";
import { formatCount, formatShare } from "@/lib/format/counts";
import type { PlanList, PlanModel, PlanPhase, PlanRow } from "../contract";
import { type Choice, type Grouping, isNarrowed, NONE } from "./choice";
import { passing, phaseOf } from "./passing";

/** A phase with those of its rows that are shown; its gate and its figures are of all of them. */
export interface ShownPhase {
  is: "phase";
  phase: PlanPhase;
  entrance: PlanRow[];
  tasks: PlanRow[];
  exit: PlanRow[];
}

export interface ShownList {
  is: "list";
  list: PlanList;
}

/** Rows of one state, owner, component or priority, wherever they stand in the plan. */
export interface ShownGroup {
  is: "group";
  /** As the page names its part: "group-state-claimed". */
  part: string;
  /** What its rows have in common; `NONE` where that is nothing. */
  value: string;
  title: string;
  note: string;
  rows: PlanRow[];
}

export type ShownSection = ShownPhase | ShownList | ShownGroup;

export interface ShownPlan {
  sections: readonly ShownSection[];
  /** How many rows are shown, of how many. */
  count: number;
  total: number;
  /** Nothing is left out and the phases stand as they are: what is open is the reader's. */
  isWhole: boolean;
}

/** What of the plan is shown, under which heads. */
export function arrangePlan(model: PlanModel, choice: Choice, now: string): ShownPlan {
  const isBoard = choice.view === "board";
  const isWhole = !isNarrowed(choice) && choice.group === "phase" && !isBoard;
  const passes = isNarrowed(choice) ? passing(choice, model, now) : null;
  const whole = byPhase(model, null);
  const sections =
    choice.group === "phase" && !isBoard
      ? byPhase(model, passes)
      : byFact(rowsIn(whole), { model, group: choice.group, passes, isBoard });
  const total = countIn(whole);
  const count = isWhole ? total : countIn(sections);
  return { sections, count, total, isWhole };
}

/** Every head that a row can be put under, with all of its rows. */
export function headsOf(model: PlanModel, group: Grouping): ShownGroup[] {
  return byFact(rowsIn(byPhase(model, null)), { model, group, passes: null, isBoard: true });
}

/** Every row of a section, in the order in which it is drawn. */
export function rowsOfSection(section: ShownSection): readonly PlanRow[] {
  switch (section.is) {
    case "phase":
      return [...section.entrance, ...section.tasks, ...section.exit];
    case "list":
      return section.list.groups.flatMap(({ rows }) => rows);
    case "group":
      return section.rows;
  }
}

export function rowsIn(sections: readonly ShownSection[]): PlanRow[] {
  return sections.flatMap((section) => [...rowsOfSection(section)]);
}

function countIn(sections: readonly ShownSection[]): number {
  return sections.reduce((sum, section) => sum + countOf(section), 0);
}

function countOf(section: ShownSection): number {
  switch (section.is) {
    case "phase":
      return section.entrance.length + section.tasks.length + section.exit.length;
    case "list":
      return countOfList(section.list);
    case "group":
      return section.rows.length;
  }
}

function countOfList({ groups }: PlanList): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

type Passes = ((row: PlanRow) => boolean) | null;

function byPhase({ phases, lists }: PlanModel, passes: Passes): ShownSection[] {
  const some = (rows: PlanRow[]) => (passes ? rows.filter(passes) : rows);
  const ofPhases = phases.map((phase): ShownPhase => {
    const [entrance, tasks, exit] = [phase.entrance, phase.tasks, phase.exit].map(some);
    return {
      is: "phase",
      phase,
      entrance: entrance ?? [],
      tasks: tasks ?? [],
      exit: exit ?? [],
    };
  });
  const ofLists = lists.map((list): ShownList => ({ is: "list", list: narrowList(list, passes) }));
  const all: ShownSection[] = [...ofPhases, ...ofLists];
  return passes ? all.filter((section) => countOf(section) > 0) : all;
}

function narrowList(list: PlanList, passes: Passes): PlanList {
  if (passes === null) return list;
  const groups = list.groups
    .map((group) => ({ ...group, rows: group.rows.filter(passes) }))
    .filter(({ rows }) => rows.length > 0);
  const shown = { ...list, groups };
  return { ...shown, note: formatShare(countOfList(shown), countOfList(list)) };
}

interface ByFact {
  model: PlanModel;
  group: Grouping;
  passes: Passes;
  /** A board has a column for what no row has yet: rows are put there. */
  isBoard: boolean;
}

function byFact(rows: readonly PlanRow[], { model, group, passes, isBoard }: ByFact): ShownGroup[] {
  const { valueOf, order, wordOf, columns } = factOf(group, model, isBoard);
  const found = new Map<string, { shown: PlanRow[]; all: number }>();
  if (isBoard) for (const value of columns) found.set(value, { shown: [], all: 0 });
  for (const row of rows) {
    const value = valueOf(row);
    const one = found.get(value) ?? { shown: [], all: 0 };
    one.all += 1;
    if (!passes || passes(row)) one.shown.push(row);
    found.set(value, one);
  }
  const values = [...found.keys()].sort(
    (one, other) => order(one) - order(other) || compare(one, other),
  );
  return values.flatMap((value): ShownGroup[] => {
    const { shown, all } = found.get(value) ?? { shown: [], all: 0 };
    if (shown.length === 0 && !isBoard) return [];
    const note = passes ? formatShare(shown.length, all) : formatCount(all, "row");
    return [
      {
        is: "group",
        part: `group-${group}-${value}`,
        value,
        title: wordOf(value),
        note,
        rows: shown,
      },
    ];
  });
}

interface Fact {
  valueOf: (row: PlanRow) => string;
  /** Groups of one order stand by name. */
  order: (value: string) => number;
  wordOf: (value: string) => string;
  /** What a board has a column for in any case. */
  columns: readonly string[];
}

/** On a board what is said of a row by hand, and what evidence makes of it, stands first, on its way. */
const STATE_COLUMNS: readonly string[] = ["to do", "in progress", "claimed", "verified"];

/** What needs somebody first, what is proved last. */
const STATE_ORDER: readonly ItemState[] = [
  "in progress",
  "to do",
  "claimed",
  "refuted",
  "suspect",
  "stale",
  "waived",
  "not applicable",
  "verified",
];

function factOf(group: Grouping, { phases, components }: PlanModel, isBoard: boolean): Fact {
  const lastIfNone = (value: string) => (value === NONE ? 1 : 0);
  switch (group) {
    case "phase": {
      const names = new Map(phases.map(({ key, name }) => [key, name]));
      const keys = phases.map(({ key }) => key);
      const phaseOfRow = phaseOf({ phases });
      return {
        valueOf: ({ id }) => phaseOfRow.get(id) ?? NONE,
        order: (value) => (value === NONE ? keys.length : keys.indexOf(value)),
        wordOf: (value) => (value === NONE ? "no phase" : `${value} ${names.get(value) ?? ""}`),
        columns: keys,
      };
    }
    case "state":
      return {
        valueOf: ({ state }) => state,
        order: (value) => {
          const isFirst = isBoard && STATE_COLUMNS.includes(value);
          return isFirst ? STATE_COLUMNS.indexOf(value) - STATE_COLUMNS.length : inOrder(value);
        },
        wordOf: (value) => value,
        columns: STATE_COLUMNS,
      };
    case "owner":
      return {
        valueOf: ({ owner }) => owner ?? NONE,
        order: lastIfNone,
        wordOf: (value) => (value === NONE ? "nobody" : value),
        columns: [NONE],
      };
    case "priority":
      return {
        valueOf: ({ priority }) => priority ?? NONE,
        order: (value) => (value === NONE ? PRIORITIES.length : 0),
        wordOf: (value) => (value === NONE ? "no priority" : value),
        columns: [...PRIORITIES, NONE],
      };
    case "component": {
      const names = new Map(components.map(({ key, name }) => [key, name]));
      const keys = components.map(({ key }) => key);
      return {
        valueOf: ({ component }) => component ?? NONE,
        order: (value) => (value === NONE ? keys.length : keys.indexOf(value)),
        wordOf: (value) => (value === NONE ? "no component" : (names.get(value) ?? value)),
        columns: [...keys, NONE],
      };
    }
  }
}

function inOrder(state: string): number {
  return STATE_ORDER.indexOf(state as ItemState);
}

function compare(one: string, other: string): number {
  return one.localeCompare(other, "en");
}

/** By which gate each row is locked, for rows that stand apart from their phase. */
export function locksOf({ phases }: PlanModel): ReadonlyMap<string, string> {
  return new Map(
    phases.flatMap(({ lockedBy, entrance, tasks, exit }) =>
      lockedBy === null
        ? []
        : [...entrance, ...tasks, ...exit].map(({ id }): [string, string] => [id, lockedBy]),
    ),
  );
}

/** Ids of the rows that stand on screen, in their order. */
export function drawnRows(
  sections: readonly ShownSection[],
  isOpen: (part: string) => boolean,
): ReadonlySet<string> {
  const rows = sections.flatMap((section) => {
    if (section.is === "list") return rowsOfSection(section);
    if (section.is === "group") return isOpen(section.part) ? section.rows : [];
    const { phase, entrance, tasks, exit } = section;
    if (!isOpen(`phase-${phase.key}`)) return [];
    return [...entrance, ...tasks, ...(isOpen(`gate-${phase.key}`) ? exit : [])];
  });
  return new Set(rows.map(({ id }) => id));
}

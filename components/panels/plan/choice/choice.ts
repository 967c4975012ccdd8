import { ITEM_STATES, type ItemState, PRIORITIES, type Priority } from "@/lib/domain/vocabulary";
import { COLUMN_NAMES, type ColumnName } from "./column-names";

export const GROUPINGS = ["phase", "state", "owner", "component", "priority"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const LAYOUTS = ["list", "board"] as const;
/** Rows under each other, or in columns beside each other. */
export type Layout = (typeof LAYOUTS)[number];

/** Beside the states themselves: what nobody has proved, waived or taken out. */
export const OPEN = "open";
export type StateChoice = ItemState | typeof OPEN;

export const DUES = ["overdue", "week", "none"] as const;
export type DueChoice = (typeof DUES)[number];

export const ROW_KINDS = ["task", "item"] as const;

/** What stands in an address for those that have none. */
export const NONE = "-";

/** What of the plan is shown, and how. It stands in the address, so that it can be sent and kept. */
export interface Choice {
  /** Words and keys, each of which a row has to have. */
  q: string;
  /** One of these, whichever; of these and the next four none leaves nothing out. */
  state: readonly StateChoice[];
  /** `NONE` for what has none; the same of the three below. */
  owner: readonly string[];
  priority: readonly (Priority | typeof NONE)[];
  component: readonly string[];
  phase: readonly string[];
  due: DueChoice | null;
  kind: (typeof ROW_KINDS)[number] | null;
  group: Grouping;
  view: Layout;
  /** Null for those that the plan has something for. */
  columns: readonly ColumnName[] | null;
}

export const EVERYTHING: Choice = {
  q: "",
  state: [],
  owner: [],
  priority: [],
  component: [],
  phase: [],
  due: null,
  kind: null,
  group: "phase",
  view: "list",
  columns: null,
};

/** `replace` leaves no step to go back to, for what changes with every key. */
export type Choose = (choice: Choice, way: "push" | "replace") => void;

/** So many words of one fact can be asked for at once. */
export const SEVERAL = ["state", "owner", "priority", "component", "phase"] as const;

const LONGEST = 200;
const MOST = 50;

/** Reads `?q=…&state=claimed&owner=Ada&owner=-&priority=P0&component=core&phase=1&due=week&kind=task&group=owner&view=board&columns=owner,due`. */
export function readChoice(search: string): Choice {
  const params = new URLSearchParams(search);
  const oneOf = <T extends string>(words: readonly T[], name: string) =>
    words.find((word) => word === params.get(name)) ?? null;
  const someOf = <T extends string>(words: readonly T[], name: string) =>
    words.filter((word) => params.getAll(name).includes(word));
  // However an address says them, they are the same.
  const lines = (name: string) =>
    [...new Set(params.getAll(name).flatMap((one) => one.slice(0, LONGEST) || []))]
      .slice(0, MOST)
      .sort();
  const columns = params.get("columns")?.split(",");
  return {
    q: params.get("q")?.slice(0, LONGEST) ?? "",
    state: someOf([OPEN, ...ITEM_STATES], "state"),
    owner: lines("owner"),
    priority: someOf([...PRIORITIES, NONE], "priority"),
    component: lines("component"),
    phase: lines("phase"),
    due: oneOf(DUES, "due"),
    kind: oneOf(ROW_KINDS, "kind"),
    group: oneOf(GROUPINGS, "group") ?? EVERYTHING.group,
    view: oneOf(LAYOUTS, "view") ?? EVERYTHING.view,
    columns: columns ? COLUMN_NAMES.filter((name) => columns.includes(name)) : null,
  };
}

/** The address keeps what else stands in it, as what is open. */
export function writeChoice(search: string, choice: Choice): string {
  const params = new URLSearchParams(search);
  const { q, group, view, columns, ...rest } = choice;
  const said = {
    ...rest,
    q: q.trim() === "" ? null : q,
    group: group === EVERYTHING.group ? null : group,
    view: view === EVERYTHING.view ? null : view,
    columns: columns && columns.join(","),
  };
  for (const [name, value] of Object.entries(said)) {
    params.delete(name);
    const values = typeof value === "string" ? [value] : (value ?? []);
    for (const one of values) params.append(name, one);
  }
  return params.size === 0 ? "" : `?${params.toString()}`;
}

/** Whether it leaves anything out. */
export function isNarrowed({ q, ...choice }: Choice): boolean {
  const { due, kind } = choice;
  const isSaid = q.trim() !== "" || due !== null || kind !== null;
  return isSaid || SEVERAL.some((name) => choice[name].length > 0);
}

/** The same grouping, view and columns, with nothing left out. */
export function withoutFilters({ group, view, columns }: Choice): Choice {
  return { ...EVERYTHING, group, view, columns };
}

import { VERDICTS, type Verdict } from "@/lib/domain/vocabulary";

export const SORTS = [
  "name",
  "verdict",
  "readiness",
  "gap",
  "p0",
  "gate",
  "trigger",
  "target",
  "forecast",
  "investment",
  "payback",
] as const;
export type Sort = (typeof SORTS)[number];

/** Amounts are not there for everybody. */
const MONEY_SORTS = ["investment", "payback"] as const satisfies readonly Sort[];
export type MoneySort = (typeof MONEY_SORTS)[number];

export function isMoneySort(sort: Sort): sort is MoneySort {
  return MONEY_SORTS.some((known) => known === sort);
}

/** What can be sorted by, where of the amounts only `money` is on record for whoever asks. */
export function sortsWith(money: readonly MoneySort[]): Sort[] {
  return SORTS.filter((sort) => !isMoneySort(sort) || money.includes(sort));
}

/** Whether the forecast keeps the target; "unknown" where it says no day, or there is no target. */
export const OUTLOOKS = ["late", "in-time", "unknown"] as const;
export type OutlookChoice = (typeof OUTLOOKS)[number];

/** What of the portfolio is shown, and in which order. It stands in the address, so that it can be sent. */
export interface Choice {
  sort: Sort;
  descending: boolean;
  verdict: Verdict | null;
  /** Part of a name. */
  q: string;
  /** Only where a P0 is open. */
  p0: boolean;
  /** Only where a trigger has fired or comes due within so many days. */
  due: number | null;
  /** Only where the forecast is so against the target. */
  forecast: OutlookChoice | null;
  /** `NOBODY` for those that have none. */
  owner: string | null;
  /** Those that nobody works on any more, instead of all others. */
  archived: boolean;
}

/** `replace` leaves no step to go back to, for what changes with every key. */
export type Choose = (choice: Choice, way: "push" | "replace") => void;

export const NOBODY = "-";

export const EVERYTHING: Choice = {
  sort: "p0",
  descending: true,
  verdict: null,
  q: "",
  p0: false,
  due: null,
  forecast: null,
  owner: null,
  archived: false,
};

/** A choice that somebody else sent may sort by what its reader does not get: then by what is usual. */
export function withoutSort(choice: Choice, money: readonly MoneySort[]): Choice {
  if (sortsWith(money).includes(choice.sort)) return choice;
  return { ...choice, sort: EVERYTHING.sort, descending: EVERYTHING.descending };
}

const LONGEST = 200;
const FARTHEST_DAYS = 3650;

/** Reads `?sort=-gap&verdict=NO-GO&q=…&p0=open&due=7&forecast=late&owner=…&show=archived`; what cannot be read is left out. */
export function readChoice(search: string): Choice {
  const params = new URLSearchParams(search);
  // A form without a script sends its list, and after it the head that was pressed.
  const sort = params.getAll("sort").at(-1) ?? "";
  const key = SORTS.find((known) => known === sort.replace(/^-/, ""));
  const due = params.get("due") ?? "";
  return {
    sort: key ?? EVERYTHING.sort,
    descending: key ? sort.startsWith("-") : EVERYTHING.descending,
    verdict: VERDICTS.find((known) => known === params.get("verdict")) ?? null,
    q: (params.get("q") ?? "").slice(0, LONGEST),
    p0: params.get("p0") === "open",
    due: /^\d{1,4}$/.test(due) && Number(due) <= FARTHEST_DAYS ? Number(due) : null,
    forecast: OUTLOOKS.find((known) => known === params.get("forecast")) ?? null,
    owner: params.get("owner")?.slice(0, LONGEST) || null,
    archived: params.get("show") === "archived",
  };
}

/** The shortest address that says it: `?sort=-gap`, or nothing for everything. */
export function writeChoice(choice: Choice): string {
  const params = new URLSearchParams();
  const sort = sortValue(choice);
  if (sort !== sortValue(EVERYTHING)) params.set("sort", sort);
  if (choice.verdict !== null) params.set("verdict", choice.verdict);
  if (choice.q.trim() !== "") params.set("q", choice.q);
  if (choice.p0) params.set("p0", "open");
  if (choice.due !== null) params.set("due", String(choice.due));
  if (choice.forecast !== null) params.set("forecast", choice.forecast);
  if (choice.owner !== null) params.set("owner", choice.owner);
  if (choice.archived) params.set("show", "archived");
  return params.size === 0 ? "" : `?${params.toString()}`;
}

/** "-gap": a minus for the other way round. */
export function sortValue({ sort, descending }: Pick<Choice, "sort" | "descending">): string {
  return `${descending ? "-" : ""}${sort}`;
}

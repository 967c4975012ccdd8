import { withParam } from "@/components/ui/search-param";
import { BLOCKER_STANDINGS, type BlockerStanding } from "@/lib/domain/plan/blockers";
import { PRIORITIES, type Priority } from "@/lib/domain/vocabulary";
import type { BlockerLine } from "./contract";

export const SHOWN = ["open", "claimed", "resolved", "contradicted"] as const;
export type Shown = (typeof SHOWN)[number];

export const SHOWN_WORDS: Record<Shown, string> = {
  open: "Open",
  claimed: "Claimed resolved",
  resolved: "Resolved",
  contradicted: "Claimed done, and not",
};

export const SORTS = ["severity", "age", "holds-up"] as const;
export type Sort = (typeof SORTS)[number];

/** What of the blockers is shown, and in which order. It stands in the address. */
export interface Choice {
  shown: Shown | null;
  severity: Priority | null;
  sort: Sort;
}

export const EVERYTHING: Choice = { shown: null, severity: null, sort: "severity" };

/** Reads `?show=open&severity=P0&sort=age`; what cannot be read is left out. */
export function readChoice(search: string): Choice {
  const params = new URLSearchParams(search);
  const oneOf = <T extends string>(words: readonly T[], name: string) =>
    words.find((word) => word === params.get(name));
  return {
    shown: oneOf(SHOWN, "show") ?? null,
    severity: oneOf(PRIORITIES, "severity") ?? null,
    sort: oneOf(SORTS, "sort") ?? EVERYTHING.sort,
  };
}

/** The address keeps what else stands in it. */
export function writeChoice(search: string, { shown, severity, sort }: Choice): string {
  const sorted = sort === EVERYTHING.sort ? null : sort;
  return withParam(
    withParam(withParam(search, "show", shown), "severity", severity),
    "sort",
    sorted,
  );
}

export function passes(row: BlockerLine, { shown, severity }: Choice): boolean {
  return (severity === null || row.severity === severity) && (shown === null || isLike(row, shown));
}

function isLike({ standing, contradicted }: BlockerLine, shown: Shown): boolean {
  switch (shown) {
    case "open":
      return standing !== "resolved";
    case "claimed":
      return standing === "claimed resolved";
    case "resolved":
      return standing === "resolved";
    case "contradicted":
      return contradicted;
  }
}

/** What is resolved stands last, whatever else is asked for. */
export function arrange(rows: readonly BlockerLine[], choice: Choice): BlockerLine[] {
  return rows
    .filter((row) => passes(row, choice))
    .sort(
      (one, other) =>
        Number(isGone(one.standing)) - Number(isGone(other.standing)) ||
        ORDERS[choice.sort](one, other) ||
        ORDERS.severity(one, other),
    );
}

function isGone(standing: BlockerStanding): boolean {
  return standing === "resolved";
}

type Order = (one: BlockerLine, other: BlockerLine) => number;

const byStanding: Order = (one, other) =>
  BLOCKER_STANDINGS.indexOf(one.standing) - BLOCKER_STANDINGS.indexOf(other.standing);
const byAge: Order = (one, other) => other.ageDays - one.ageDays;

/** The gravest, the oldest, or what holds up most stands first. */
const ORDERS: Record<Sort, Order> = {
  severity: (one, other) =>
    PRIORITIES.indexOf(one.severity) - PRIORITIES.indexOf(other.severity) ||
    byStanding(one, other) ||
    byAge(one, other),
  age: byAge,
  "holds-up": (one, other) => other.weight - one.weight,
};

import type { Choice, Sort } from "./choice";

interface SortWords {
  /** What is sorted by. */
  noun: string;
  /** The order from small to large, and from large to small. */
  ascending: string;
  descending: string;
  /** Which way somebody most likely means who asks for it. */
  first: "ascending" | "descending";
}

export const SORT_WORDS: Record<Sort, SortWords> = {
  name: { noun: "system", ascending: "A to Z", descending: "Z to A", first: "ascending" },
  verdict: {
    noun: "verdict",
    ascending: "NO-GO first",
    descending: "GO first",
    first: "ascending",
  },
  readiness: { noun: "readiness", ...amounts("low", "high"), first: "ascending" },
  gap: { noun: "reality gap", ...amounts("small", "large"), first: "descending" },
  p0: { noun: "open P0", ...amounts("low", "high"), first: "descending" },
  gate: { noun: "next gate", ...amounts("least open", "most open"), first: "ascending" },
  trigger: { noun: "nearest trigger", ...amounts("soonest", "latest"), first: "ascending" },
  target: { noun: "target", ...amounts("soonest", "latest"), first: "ascending" },
  forecast: {
    noun: "forecast against target",
    ascending: "most early first",
    descending: "most late first",
    first: "descending",
  },
  investment: { noun: "investment", ...amounts("low", "high"), first: "descending" },
  payback: { noun: "payback", ...amounts("soonest", "latest"), first: "ascending" },
};

function amounts(small: string, large: string) {
  return { ascending: `${small} first`, descending: `${large} first` };
}

/** "open P0, high first". */
export function wordSort({ sort, descending }: Pick<Choice, "sort" | "descending">): string {
  const words = SORT_WORDS[sort];
  return `${words.noun}, ${descending ? words.descending : words.ascending}`;
}

/** What pressing a head asks for: its usual way, and the other way the next time. */
export function sortNext(sort: Sort, now: Choice): Pick<Choice, "sort" | "descending"> {
  const descending = now.sort === sort ? !now.descending : SORT_WORDS[sort].first === "descending";
  return { sort, descending };
}

import { withParam } from "@/components/ui/search-param";
import type { RegisterRow } from "./contract";

export const STATE_FILTERS = ["met", "said", "not-met", "unknown", "stale"] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export const STATE_WORDS: Record<StateFilter, string> = {
  met: "Met",
  said: "Met by word only",
  "not-met": "Not met",
  unknown: "Unknown",
  stale: "Stale",
};

export interface RegisterFilter {
  state: StateFilter | null;
  /** Empty for what has none; null for all. */
  category: string | null;
}

export const NO_FILTER: RegisterFilter = { state: null, category: null };

/** Reads `?state=not-met&category=Technical`. */
export function readFilter(search: string): RegisterFilter {
  const params = new URLSearchParams(search);
  const state = params.get("state");
  return {
    state: STATE_FILTERS.find((known) => known === state) ?? null,
    category: params.get("category"),
  };
}

/** The address keeps what else stands in it. */
export function writeFilter(search: string, { state, category }: RegisterFilter): string {
  return withParam(withParam(search, "state", state), "category", category);
}

type Filtered = Pick<RegisterRow, "standing" | "stale"> & {
  metric: Pick<RegisterRow["metric"], "category">;
};

export function passesFilter(row: Filtered, { state, category }: RegisterFilter): boolean {
  return passesState(row, state) && passesCategory(row, category);
}

export function passesCategory({ metric }: Filtered, category: string | null): boolean {
  return category === null || (metric.category ?? "") === category;
}

/** Stale is whatever waits for a new sample, met or not. */
export function passesState({ standing, stale }: Filtered, state: StateFilter | null): boolean {
  switch (state) {
    case null:
      return true;
    case "met":
      return standing === "proved";
    case "said":
      return standing === "said";
    case "not-met":
      return standing === "not met";
    case "unknown":
      return standing === "unknown";
    case "stale":
      return stale;
  }
}

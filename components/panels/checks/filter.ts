import { withParam } from "@/components/ui/search-param";
import type { CheckRow } from "./contract";

export const CHECK_FILTERS = ["failing", "unknown", "unproven", "cannot-fail", "stale"] as const;
export type CheckFilter = (typeof CHECK_FILTERS)[number];

export const FILTER_WORDS: Record<CheckFilter, string> = {
  failing: "Failing",
  unknown: "Never ran",
  unproven: "Never seen failing",
  "cannot-fail": "Cannot fail",
  stale: "Stale",
};

/** Reads `?show=failing`; null for all of them. */
export function readFilter(search: string): CheckFilter | null {
  const shown = new URLSearchParams(search).get("show");
  return CHECK_FILTERS.find((known) => known === shown) ?? null;
}

/** The address keeps what else stands in it. */
export function writeFilter(search: string, filter: CheckFilter | null): string {
  return withParam(search, "show", filter);
}

export function passesFilter(
  { result, standing }: Pick<CheckRow, "result" | "standing">,
  filter: CheckFilter | null,
): boolean {
  switch (filter) {
    case null:
      return true;
    case "failing":
      return result === "failed";
    case "unknown":
      return result === "unknown";
    case "stale":
      return result === "stale";
    case "unproven":
      return standing === "never seen failing" || standing === "cannot fail";
    case "cannot-fail":
      return standing === "cannot fail";
  }
}

import { withParam } from "@/components/ui/search-param";
import type { ClaimFate } from "@/lib/domain/truth/claim-outcomes";

export const FATES = ["refuted", "confirmed", "standing", "withdrawn"] as const;

export const FATE_WORDS: Record<ClaimFate, string> = {
  refuted: "Refuted",
  confirmed: "Confirmed",
  standing: "Without an answer",
  withdrawn: "Withdrawn",
};

/** Reads `?claims=refuted`; null for all of them. */
export function readFate(search: string): ClaimFate | null {
  const shown = new URLSearchParams(search).get("claims");
  return FATES.find((known) => known === shown) ?? null;
}

/** The address keeps what else stands in it. */
export function writeFate(search: string, fate: ClaimFate | null): string {
  return withParam(search, "claims", fate);
}

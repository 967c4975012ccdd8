import type { ItemState } from "@/lib/domain/vocabulary";

const ORDER: readonly ItemState[] = [
  "verified",
  "refuted",
  "suspect",
  "stale",
  "claimed",
  "waived",
  "in progress",
  "to do",
  "not applicable",
];

/** "2 verified, 1 refuted, 3 to do": only what there is, what decides first. */
export function wordGateStates(counts: Record<ItemState, number>): string {
  const words = ORDER.filter((state) => counts[state] > 0).map(
    (state) => `${counts[state]} ${state}`,
  );
  return words.length > 0 ? words.join(", ") : "no criteria";
}

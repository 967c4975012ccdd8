import type { SubjectKind } from "@/lib/domain/vocabulary";

/** What can be talked about. */
export const TALKED_OF = [
  "task",
  "item",
  "blocker",
  "risk",
  "criterion",
  "metric",
] as const satisfies readonly (SubjectKind | "risk" | "metric")[];
export type TalkedOf = (typeof TALKED_OF)[number];

export const LONGEST_COMMENT = 4000;

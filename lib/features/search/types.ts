import type { SubjectKind } from "@/lib/domain/vocabulary";

/** What can be found by its key or its words, in the order in which kinds are listed. */
export const HIT_KINDS = [
  "project",
  "task",
  "item",
  "blocker",
  "risk",
  "metric",
  "criterion",
] as const satisfies readonly ("project" | "risk" | "metric" | SubjectKind)[];
export type HitKind = (typeof HIT_KINDS)[number];

export interface SearchHit {
  kind: HitKind;
  /** Of the project, and its name. */
  slug: string;
  project: string;
  /** Of a project its slug. */
  key: string;
  title: string;
}

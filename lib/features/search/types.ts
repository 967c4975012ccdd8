import type { SubjectKind } from "@/lib/domain/vocabulary";

/** What can be found by its key or its words, in the order in which kinds are listed. */
export const HIT_KINDS = [
  "project",
  "person",
  "task",
  "item",
  "blocker",
  "risk",
  "metric",
  "criterion",
] as const satisfies readonly ("project" | "person" | "risk" | "metric" | SubjectKind)[];
export type HitKind = (typeof HIT_KINDS)[number];

/** Where in a project what somebody owns is looked at; of these the first where they own something. */
export const OWNED_AT = ["plan", "blockers", "risks", "go-no-go", "overview"] as const;
export type OwnedAt = (typeof OWNED_AT)[number];

export interface SearchHit {
  kind: HitKind;
  /** Of the project, and its name. */
  slug: string;
  project: string;
  /** Of a project its slug, of a person the name. */
  key: string;
  title: string;
  /** Of a person what they own in this project, and where that stands; null of whoever owns nothing, and of all else. */
  owns: { at: OwnedAt; count: number } | null;
}

import type { MilestoneFacts } from "@/lib/features/milestones/types";

/** What somebody has to know who promises a milestone, changes one or says that it is met. */
export interface MilestoneFormModel {
  slug: string;
  mayEdit: boolean;
  /** Null for one that is added. */
  milestone: { id: string; version: number; key: string } | null;
  /** The id that a new one will have: sent twice it is added once. */
  newId: string;
  facts: MilestoneFacts;
  phases: { key: string; name: string }[];
  /** When it is expected, as a sentence; null where nothing says. */
  expected: string | null;
  /** Baselines that hold it: they keep what they took. */
  baselines: string[];
  today: string;
}

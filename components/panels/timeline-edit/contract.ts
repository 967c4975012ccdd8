import type { PlannedFacts, PlannedKind } from "@/lib/features/schedule/types";
import type { WaitedFor } from "../words/waited-for";

/** What somebody has to know who plans a task, a phase or a milestone anew. */
export interface TimelineEditModel {
  slug: string;
  mayEdit: boolean;
  row: { id: string; version: number; key: string; name: string };
  planned: Planned;
  /** How many working days all of it takes by its estimate; 0 where nobody says. */
  days: number;
  /** What stands of it, one sentence each. */
  notes: string[];
  /** Why it cannot be planned any more, as a sentence. */
  stays: string | null;
  /** What it waits for; a milestone waits for its phases, which are not told here. */
  waitsFor: WaitedFor[];
  today: string;
}

export type Planned = {
  [Kind in PlannedKind]: { kind: Kind; facts: PlannedFacts[Kind] };
}[PlannedKind];

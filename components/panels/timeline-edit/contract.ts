import type { PlannedFacts, PlannedKind } from "@/lib/features/schedule/types";
import type { NodeKind } from "@/lib/domain/vocabulary";

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

export interface WaitedFor {
  id: string;
  version: number;
  kind: NodeKind;
  key: string;
  /** Null for what is defined nowhere. */
  name: string | null;
}

/** What may be waited for. */
export interface Candidate {
  kind: NodeKind;
  key: string;
  name: string;
}

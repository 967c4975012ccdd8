import type { Place } from "@/lib/features/plan/schema";
import type { RowCheck } from "../words/row-check";
import type { Candidate, WaitedFor } from "../words/waited-for";
import type { NOTHING_SAID, PlanFacts, PlanKind } from "@/lib/features/plan/types";

/** What somebody has to know who adds a row of the plan, or says anew what is known of one. */
export interface PlanFormModel {
  slug: string;
  mayEdit: boolean;
  about: NewRow | KnownRow;
  phases: Choosable[];
  /** Whoever owns something already. */
  owners: string[];
  components: Choosable[];
}

/** It may become any kind; each begins as it would where one stands. */
export interface NewRow {
  is: "new";
  first: PlanKind;
  begun: { [Kind in PlanKind]: { facts: (typeof NOTHING_SAID)[Kind]; place: Place } };
}

export interface KnownRow {
  is: "known";
  kind: PlanKind;
  id: string;
  version: number;
  key: string;
  facts: PlanFacts[PlanKind];
  /** Null for what waits for nothing: a line of a checklist, a component. */
  waits: { for: WaitedFor[]; blockers: Candidate[] } | null;
  /** What proves it; null for what is not worked on: a phase, a component. */
  checks: RowCheck[] | null;
}

export interface Choosable {
  key: string;
  /** "0.5 Harden". */
  label: string;
}
